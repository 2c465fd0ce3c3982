package dev.studyhall.catalog.authoring;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/** What authors say about their changes. */
public final class Messages {

	/** Longest message in characters. */
	public static final int LENGTH = 1_000;

	private Messages() {
	}

	/**
	 * The message without blanks around it; null if there is nothing to it.
	 * @throws BadRequestException if it holds what is no text
	 */
	public static @Nullable String clean(@Nullable String message) {
		if (message == null || message.isBlank()) {
			return null;
		}
		if (message.length() > LENGTH || !Characters.areStorableLines(message)) {
			throw new BadRequestException("message", "Expected up to %d characters of text.".formatted(LENGTH));
		}
		return message.strip();
	}

}
