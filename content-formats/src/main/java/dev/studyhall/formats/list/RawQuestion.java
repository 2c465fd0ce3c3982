package dev.studyhall.formats.list;

import java.util.List;

/**
 * A question as it stands in its file.
 *
 * @param line counted from 0
 * @param prompt Markdown that belongs to the headline; may be empty
 * @param body Markdown below the headline, moved to the left
 * @param sections titles of the sections in which it stands, the outermost first
 * @param key Markdown of what an answer key elsewhere in the file says; may be empty
 */
record RawQuestion(int line, Headline headline, String prompt, String body, List<String> sections, String key) {

	/** A question about which no answer key says anything. */
	RawQuestion(int line, Headline headline, String prompt, String body, List<String> sections) {
		this(line, headline, prompt, body, sections, "");
	}

	RawQuestion at(int other) {
		return new RawQuestion(other, headline, prompt, body, sections, key);
	}

	RawQuestion in(List<String> others, String rest) {
		return new RawQuestion(line, headline, prompt, rest, others, key);
	}

	RawQuestion withKey(String answer) {
		return new RawQuestion(line, headline, prompt, body, sections, answer);
	}

	/** The same with the answer of the key below its own text. */
	RawQuestion answeredByKey() {
		return new RawQuestion(line, headline, prompt, body.stripTrailing() + "\n\nAnswer: " + key, sections, "");
	}

}
