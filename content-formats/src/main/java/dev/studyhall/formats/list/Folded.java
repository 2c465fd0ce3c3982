package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.MarkdownParser;

/**
 * A question's text in two: what is shown at once, and what is behind “Show answer”.
 *
 * @param hidden empty if nothing is
 */
record Folded(String shown, String hidden) {

	static Folded of(String body) {
		if (body.indexOf('<') < 0) {
			return new Folded(body, "");
		}
		MarkdownText text = MarkdownText.of(body);
		return DetailsFinder.find(text, MarkdownParser.outline(body))
			.stream()
			.filter(Details::isAnswer)
			.findFirst()
			.map((details) -> of(text, details))
			.orElseGet(() -> new Folded(body, ""));
	}

	private static Folded of(MarkdownText text, Details details) {
		String inside = Markup.unwrap(text.slice(details.from(), details.to()));
		String said = AnswerKey.find(details.summary()).isPresent()
				? Markup.withoutTags(details.summary()).strip() + "\n\n" : "";
		String behind = text.slice(details.close(), text.end());
		return new Folded(text.slice(Place.startOf(0), details.open()), said + inside + "\n\n" + behind);
	}

}
