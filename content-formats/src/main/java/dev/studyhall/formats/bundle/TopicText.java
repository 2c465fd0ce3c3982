package dev.studyhall.formats.bundle;

import java.util.Optional;

/** The kinds of text of a topic that belong to no level. */
enum TopicText {

	SUMMARY, ABOUT, EXPECTATIONS, GUIDE;

	/** The section with that code, if the code is one of a section. */
	static Optional<TopicText> ofCode(String code) {
		return switch (code) {
			case "about" -> Optional.of(ABOUT);
			case "expectations" -> Optional.of(EXPECTATIONS);
			case "guide" -> Optional.of(GUIDE);
			default -> Optional.empty();
		};
	}

}
