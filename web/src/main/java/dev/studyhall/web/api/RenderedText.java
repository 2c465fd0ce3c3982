package dev.studyhall.web.api;

/**
 * A text of an author.
 *
 * @param markdown as it was written
 * @param html as it may be shown: the catalog has left in it what is safe
 */
public record RenderedText(String markdown, String html) {

	public boolean present() {
		return !this.html.isEmpty();
	}

}
