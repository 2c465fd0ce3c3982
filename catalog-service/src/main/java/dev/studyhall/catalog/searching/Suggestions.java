package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.UUID;

/** What a search box may offer while somebody types, best first. */
record Suggestions(List<Suggestion> items) {

	/**
	 * A topic or a question whose title goes on as was typed.
	 *
	 * @param kind topic or question
	 * @param titleHtml the title as HTML that is safe to show, with what was typed in
	 * {@code <mark>}
	 */
	record Suggestion(String kind, UUID id, String slug, String title, String titleHtml) {
	}

}
