package dev.studyhall.gateway.backend;

import java.util.Locale;

/** A service behind the gateway. */
public enum Backend {

	/** Tenants, topics, questions, imports. */
	CATALOG,

	/** Bookmarks. */
	BOOKMARK,

	/** Attempts and progress. */
	PROGRESS,

	/** The pages. */
	WEB;

	private final String id = name().toLowerCase(Locale.ROOT);

	/** The name in routes, metrics and {@code /status}. */
	public String id() {
		return this.id;
	}

}
