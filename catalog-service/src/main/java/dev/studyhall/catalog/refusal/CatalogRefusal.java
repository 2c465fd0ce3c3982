package dev.studyhall.catalog.refusal;

/** A request that the catalog refuses for a reason of its own. */
public abstract sealed class CatalogRefusal extends RuntimeException permits TenantSlugTaken, UploadTooLarge,
		UploadEmpty, TooManyImports, TooManyStreams, ReviewRequired, AuthoringRefused, SharingRefused {

	private static final long serialVersionUID = 1L;

	CatalogRefusal(String message) {
		super(message, null, false, false);
	}

}
