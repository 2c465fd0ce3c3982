package dev.studyhall.catalog.refusal;

/** An upload of no byte. */
public final class UploadEmpty extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	public UploadEmpty() {
		super("No byte");
	}

}
