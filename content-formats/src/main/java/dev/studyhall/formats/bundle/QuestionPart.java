package dev.studyhall.formats.bundle;

import java.util.Optional;
import java.util.stream.Stream;

/** The parts into which the text below a question may be divided. */
enum QuestionPart {

	/** What stands before the first heading of a part. */
	PREAMBLE,
	/** What is to be read before one answers. */
	PROMPT,
	/** What there is to choose from. */
	OPTIONS,
	/** The worked answer, or the explanation of a choice. */
	ANSWER,
	/** What a good answer mentions. */
	KEY_POINTS;

	/** As braces have it: {@code key-points}. */
	String code() {
		return switch (this) {
			case PREAMBLE -> "";
			case PROMPT -> "prompt";
			case OPTIONS -> "options";
			case ANSWER -> "answer";
			case KEY_POINTS -> "key-points";
		};
	}

	/** The part that a heading begins: its words do not matter, the braces behind do. */
	static Optional<QuestionPart> ofHeading(String source) {
		return Stream.of(PROMPT, OPTIONS, ANSWER, KEY_POINTS).filter((part) -> {
			String braces = "{." + part.code() + "}";
			int words = source.length() - braces.length();
			return source.endsWith(braces) && (words == 0 || Character.isWhitespace(source.charAt(words - 1)));
		}).findFirst();
	}

}
