package dev.studyhall.catalog.importing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an upload consists of. */
public enum ImportFormat {

	/** One bundle. */
	MARKDOWN,
	/** An archive of bundles. */
	ZIP;

	/** As rows and answers have it. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ImportFormat of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
