package dev.studyhall.formats.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question as its author wrote it. Texts are Markdown in the form that
 * {@link Texts#canonical} gives.
 *
 * @param externalId unique within the topic; an import finds the question again by it
 * @param title plain text of one line
 * @param prompt what is to be read besides the title before one answers; may be empty
 * @param answer the worked answer, or what explains the right choice; an open question's
 * is not empty
 * @param keyPoints Markdown of one line each
 * @param options of a choice, in order; empty for an open question
 * @param minutes estimated time
 */
public record QuestionContent(String externalId, String title, InteractionType type, String prompt, String answer,
		List<String> keyPoints, List<Option> options, List<String> tags, @Nullable Integer minutes,
		List<Reference> references, Rights rights) {

	public QuestionContent {
		keyPoints = List.copyOf(keyPoints);
		options = List.copyOf(options);
		tags = List.copyOf(tags);
		references = List.copyOf(references);
	}

	/** An open question about which nothing else is said. */
	public static QuestionContent open(String externalId, String title, String answer) {
		return new QuestionContent(externalId, title, InteractionType.OPEN, "", answer, List.of(), List.of(), List.of(),
				null, List.of(), Rights.UNSTATED);
	}

	/** Characters of all texts together. */
	public int length() {
		int length = title.length() + prompt.length() + answer.length();
		for (String point : keyPoints) {
			length += point.length();
		}
		for (Option option : options) {
			length += option.text().length() + option.feedback().length();
		}
		return length;
	}

	/** The same under another id. */
	public QuestionContent withExternalId(String id) {
		return new QuestionContent(id, title, type, prompt, answer, keyPoints, options, tags, minutes, references,
				rights);
	}

}
