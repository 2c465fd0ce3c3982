package dev.studyhall.web.api;

import java.util.List;

/** Titles for a search box. */
public record Suggestions(List<Suggestion> items) {

	/**
	 * A title; {@code titleHtml} is it escaped, with {@code <mark>} around what was
	 * found.
	 */
	public record Suggestion(String kind, String id, String slug, String title, String titleHtml) {
	}

}
