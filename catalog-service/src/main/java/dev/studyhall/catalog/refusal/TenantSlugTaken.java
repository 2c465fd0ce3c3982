package dev.studyhall.catalog.refusal;

/** A tenant of that slug exists, or existed: slugs are never given again. */
public final class TenantSlugTaken extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final String slug;

	public TenantSlugTaken(String slug) {
		super("Taken: " + slug);
		this.slug = slug;
	}

	String slug() {
		return slug;
	}

}
