package dev.studyhall.testing.isolation;

import dev.studyhall.local.stack.ServiceCredentials;

/** The roles of a service, and how a test becomes each. */
enum Role {

	/** Answers requests. */
	APP("app", "app"),

	/** Relay, consumers and jobs. */
	WORKER("worker", "worker"),

	/** What the app becomes for a read without an authoring role. */
	READER("app", "reader"),

	/** Owns the tables; even for it row-level security is forced. */
	OWNER("migrator", "owner");

	private final String login;

	private final String role;

	Role(String login, String role) {
		this.login = login;
		this.role = role;
	}

	String nameIn(String service) {
		return service + "_" + this.role;
	}

	String loginIn(String service) {
		return service + "_" + this.login;
	}

	String password(ServiceCredentials credentials) {
		return switch (this) {
			case APP, READER -> credentials.appPassword();
			case WORKER -> credentials.workerPassword();
			case OWNER -> credentials.migratorPassword();
		};
	}

}
