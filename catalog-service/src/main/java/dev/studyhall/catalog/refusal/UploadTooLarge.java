package dev.studyhall.catalog.refusal;

/** An upload that is larger than an import takes. */
public final class UploadTooLarge extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final long limit;

	/**
	 * With the limit that was passed.
	 * @param limit in bytes
	 */
	public UploadTooLarge(long limit) {
		super("More than " + limit + " bytes");
		this.limit = limit;
	}

	long limit() {
		return limit;
	}

}
