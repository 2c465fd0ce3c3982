package dev.studyhall.local.launcher.platform;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.ServiceCredentials;

/** The environment that each application is started with. */
final class Settings {

	private static final String LOOPBACK = "127.0.0.1";

	private final Addresses addresses;

	private final Folders folders;

	private final Secrets secrets;

	Settings(Addresses addresses, Folders folders, Secrets secrets) {
		this.addresses = addresses;
		this.folders = folders;
		this.secrets = secrets;
	}

	/** Environment variables by name. */
	Map<String, String> of(Component application) {
		var settings = new LinkedHashMap<>(common(application));
		switch (application) {
			case IDENTITY -> settings.putAll(identity());
			case GATEWAY -> settings.putAll(gateway());
			case CATALOG, BOOKMARK, PROGRESS -> settings.putAll(domainService(application));
			case POSTGRES, KAFKA -> throw new IllegalArgumentException(application + " has no such settings");
		}
		return settings;
	}

	private Map<String, String> common(Component application) {
		return Map.of("SERVER_ADDRESS", LOOPBACK, "SERVER_PORT", number(Port.of(application)), "SPRING_MAIN_BANNERMODE",
				"off", "SPRING_MAIN_LOGSTARTUPINFO", "false", "SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", "2s",
				"LOGGING_PATTERN_CONSOLE", "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n", "LOGGING_LEVEL_ROOT", "warn",
				"LOGGING_LEVEL_DEV_STUDYHALL", "info",
				// A line for each request and for each of 72 partitions hides what
				// matters.
				"LOGGING_LEVEL_ACCESS", "warn", "LOGGING_LEVEL_DEV_STUDYHALL_KIT_CONSUMER", "warn");
	}

	private Map<String, String> identity() {
		return Map.of("STUDYHALL_IDENTITY_ISSUER", this.addresses.identity().toString(), "STUDYHALL_IDENTITY_KEYFILE",
				this.folders.signingKey().toString(), "STUDYHALL_IDENTITY_GATEWAYSECRET",
				this.secrets.gatewayClientSecret(), "STUDYHALL_IDENTITY_GATEWAYREDIRECTURI",
				this.addresses.gateway().resolve("/login/oauth2/code/studyhall").toString());
	}

	private Map<String, String> gateway() {
		var settings = new LinkedHashMap<>(tokens(Component.GATEWAY));
		for (Component service : new Component[] { Component.CATALOG, Component.BOOKMARK, Component.PROGRESS }) {
			String prefix = "STUDYHALL_GATEWAY_" + service.name();
			settings.put(prefix + "_URI", this.addresses.api(service).toString());
			settings.put(prefix + "_MANAGEMENTURI", this.addresses.management(service).toString());
		}
		return settings;
	}

	private Map<String, String> domainService(Component service) {
		ServiceCredentials passwords = this.secrets.database(service);
		var settings = new LinkedHashMap<>(tokens(service));
		settings.put("STUDYHALL_SECURITY_PSEUDONYMSECRET", this.secrets.pseudonymSecret());
		settings.put("STUDYHALL_DATABASE_HOST", LOOPBACK);
		settings.put("STUDYHALL_DATABASE_PORT", number(Port.POSTGRES));
		settings.put("STUDYHALL_DATABASE_NAME", LocalStack.DATABASE);
		settings.put("STUDYHALL_DATABASE_MIGRATOR_PASSWORD", passwords.migratorPassword());
		settings.put("STUDYHALL_DATABASE_APP_PASSWORD", passwords.appPassword());
		settings.put("STUDYHALL_DATABASE_WORKER_PASSWORD", passwords.workerPassword());
		settings.put("STUDYHALL_KAFKA_BOOTSTRAPSERVERS", this.addresses.bootstrapServers());
		// Until each service has made its topic, the others' clients warn of it many
		// times.
		settings.put("LOGGING_LEVEL_ORG_APACHE_KAFKA_CLIENTS", "error");
		return settings;
	}

	private Map<String, String> tokens(Component application) {
		return Map.of("STUDYHALL_SECURITY_ISSUER", this.addresses.identity().toString(), "STUDYHALL_SECURITY_KEYSETURI",
				this.addresses.keySet().toString(), "STUDYHALL_SECURITY_AUDIENCE", "studyhall",
				"MANAGEMENT_SERVER_ADDRESS", LOOPBACK, "MANAGEMENT_SERVER_PORT", number(Port.healthOf(application)));
	}

	private String number(Port port) {
		return Integer.toString(this.addresses.ports().number(port));
	}

}
