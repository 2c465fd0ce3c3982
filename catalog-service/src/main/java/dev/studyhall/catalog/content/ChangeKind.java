package dev.studyhall.catalog.content;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an edit means to those who studied the version before. */
public enum ChangeKind {

	/** What they knew they still know. */
	MINOR,
	/** The question is worth another look. A first version is always material. */
	MATERIAL;

	/** As rows and events have it. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The kind with that code.
	 * @throws IllegalArgumentException if there is none
	 */
	public static ChangeKind of(String code) {
		return switch (code) {
			case "minor" -> MINOR;
			case "material" -> MATERIAL;
			default -> throw new IllegalArgumentException("No kind of change: " + code);
		};
	}

}
