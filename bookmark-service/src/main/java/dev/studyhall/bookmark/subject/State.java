package dev.studyhall.bookmark.subject;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether learners can still study it. */
public enum State {

	/** Can be studied. */
	PUBLISHED,
	/** No longer offered; its bookmarks stay. */
	RETIRED;

	/** The word for it. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
