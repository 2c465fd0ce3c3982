package dev.studyhall.formats.merging;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that is not the same in two versions of a topic.
 *
 * @param path where: a JSON Pointer (RFC 6901), as in conflicts
 * @param kind what happened there
 * @param title of the question or the level at that place, else empty
 */
public record TopicDifference(String path, Kind kind, String title) {

	/** What happened. */
	public enum Kind {

		/** It was not there. */
		ADDED,
		/** It says something else, or stands in another place. */
		CHANGED,
		/** It is not there any more. */
		REMOVED;

		/** As documents have it. */
		@JsonValue
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
