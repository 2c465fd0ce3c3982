package dev.studyhall.web.visitor;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Light or dark. */
public enum Scheme {

	/** As the system has it. */
	SYSTEM,

	/** Light, whatever the system says. */
	LIGHT,

	/** Dark, whatever the system says. */
	DARK;

	/** As it stands in the cookie and in the page. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Scheme of(@Nullable String id) {
		for (Scheme scheme : values()) {
			if (scheme.id().equals(id)) {
				return scheme;
			}
		}
		return SYSTEM;
	}

}
