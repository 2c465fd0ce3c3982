package dev.studyhall.web.tenant;

/**
 * A learning site.
 *
 * @param slug its name in addresses
 * @param name what it is called; text of its operator
 */
public record Site(String slug, String name) {

	/** The beginning of every address of a site's pages. */
	public static final String PATH = "/{tenant:[a-z][a-z0-9-]{2,39}}";

	private static final int ACCENTS = 8;

	/** Where its pages begin, without a stroke at the end. */
	public String path() {
		return "/" + this.slug;
	}

	/** Which of the style sheet's accents is the site's: always the same, from 0 to 7. */
	public int accent() {
		return Math.floorMod(this.slug.hashCode() * 31, ACCENTS);
	}

	/** The letter in its sign. */
	public String initial() {
		int first = this.name.isBlank() ? this.slug.codePointAt(0) : this.name.strip().codePointAt(0);
		return Character.toString(Character.toUpperCase(first));
	}

}
