package dev.studyhall.catalog.refusal;

/** A tenant has as many imports under way as it may have. */
public final class TooManyImports extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final int limit;

	public TooManyImports(int limit) {
		super("More than " + limit + " imports under way");
		this.limit = limit;
	}

	int limit() {
		return limit;
	}

}
