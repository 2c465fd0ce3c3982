package dev.studyhall.bookmark.subject;

import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** A question or a topic. */
public record Target(Type type, UUID id) {

	public static Target question(UUID id) {
		return new Target(Type.QUESTION, id);
	}

	public static Target topic(UUID id) {
		return new Target(Type.TOPIC, id);
	}

	/** The target in one word, for instance as the subject of an event. */
	public String subject() {
		return type.code() + "/" + id;
	}

	/** What can be marked and collected. */
	public enum Type {

		/** A question, whichever of its versions is current. */
		QUESTION,
		/** A whole topic. */
		TOPIC;

		/** The word for it in addresses, events and rows. */
		@JsonValue
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The type of that {@link #code()}. */
		public static Type of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}
}
