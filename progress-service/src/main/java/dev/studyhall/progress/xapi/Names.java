package dev.studyhall.progress.xapi;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in names: 36 characters in lower case. */
final class Names {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private Names() {
	}

	/** The id that the text is; empty for any other text. */
	static Optional<UUID> id(String text) {
		return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

}
