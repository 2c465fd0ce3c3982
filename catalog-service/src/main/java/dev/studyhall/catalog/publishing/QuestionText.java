package dev.studyhall.catalog.publishing;

import java.util.List;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a question says: everything whose change makes a new version.
 *
 * @param answer Markdown
 */
record QuestionText(String title, String answer, List<String> tags, @Nullable Integer minutes,
		List<Reference> references) {

	static QuestionText of(QuestionContent question) {
		return new QuestionText(question.title(), question.answer(), question.tags(), question.minutes(),
				question.references());
	}

	String hash() {
		ContentHash hash = new ContentHash().add("open")
			.add(title)
			.add(answer)
			.add(tags)
			.add((minutes != null) ? minutes : 0)
			.add(references.size());
		references.forEach((reference) -> hash.add(reference.title()).add(reference.url()));
		return hash.toHex();
	}

}
