package dev.studyhall.bookmark.marking;

import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a bookmark is on. */
record Target(Type type, UUID id) {

	static Target question(UUID id) {
		return new Target(Type.QUESTION, id);
	}

	static Target topic(UUID id) {
		return new Target(Type.TOPIC, id);
	}

	/** The target as the subject of an event. */
	String subject() {
		return type.code() + "/" + id;
	}

	/** What can be bookmarked. */
	enum Type {

		/** A question, whichever of its versions is current. */
		QUESTION,
		/** A whole topic. */
		TOPIC;

		/** The word for it in events and rows. */
		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The type of that {@link #code()}. */
		static Type of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}
}
