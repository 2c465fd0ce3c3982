package dev.studyhall.local.launcher.platform;

import java.util.Locale;
import java.util.Set;

/** The processes of the platform, each after those that it needs. */
public enum Component {

	/** The database server. */
	POSTGRES,

	/** The broker. */
	KAFKA,

	/** Log-in and tokens. */
	IDENTITY,

	/** Topics and questions. */
	CATALOG(POSTGRES, KAFKA),

	/** Bookmarks. */
	BOOKMARK(POSTGRES, KAFKA),

	/** Attempts and progress. */
	PROGRESS(POSTGRES, KAFKA),

	/** The pages. */
	WEB(CATALOG, BOOKMARK, PROGRESS),

	/**
	 * The one door. It opens before the services are ready, and says so; the sessions of
	 * browsers are in the database.
	 */
	GATEWAY(IDENTITY, POSTGRES);

	private final Set<Component> needs;

	Component(Component... needs) {
		this.needs = Set.of(needs);
	}

	/** Those that must be ready before this one is started. */
	public Set<Component> needs() {
		return this.needs;
	}

	/** What it is called in the log, in options and in file names. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it is started from a jar of ours. */
	public boolean application() {
		return this != POSTGRES && this != KAFKA;
	}

	/** Whether it owns a schema of the database. */
	public boolean ownsSchema() {
		return domainService() || this == GATEWAY;
	}

	/** Whether it holds a part of the domain. */
	public boolean domainService() {
		return this == CATALOG || this == BOOKMARK || this == PROGRESS;
	}

}
