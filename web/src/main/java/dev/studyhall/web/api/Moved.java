package dev.studyhall.web.api;

/** What was asked for has another name by now. */
public final class Moved extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String slug;

	/** Has this name now. */
	public Moved(String slug) {
		super("now " + slug, null, false, false);
		this.slug = slug;
	}

	/** The name that it has now. */
	public String slug() {
		return this.slug;
	}

}
