package dev.studyhall.bookmark.marking;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a learner keeps something. */
public enum Kind {

	/** To be read again. */
	REVISIT,
	/** Was hard. */
	CHALLENGING,
	/** Liked. */
	FAVOURITE;

	/** The word for it in requests, events and rows. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind of that {@link #code()}. */
	static Kind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
