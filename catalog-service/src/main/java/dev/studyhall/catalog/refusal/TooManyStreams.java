package dev.studyhall.catalog.refusal;

/** An instance keeps as many streams of events open as it may. */
public final class TooManyStreams extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final int limit;

	public TooManyStreams(int limit) {
		super("More than " + limit + " streams");
		this.limit = limit;
	}

	int limit() {
		return limit;
	}

}
