package dev.studyhall.bookmark.subject;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What newer versions of a question mean to somebody who knew an older one. */
public enum Change {

	/** What was known stays known. */
	MINOR,
	/** Worth another look. */
	MATERIAL;

	/** The word for it. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
