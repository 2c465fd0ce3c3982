package dev.studyhall.local.launcher.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.ServiceCredentials;

/** The environment that each application is started with. */
final class Settings {

	private static final String LOOPBACK = "127.0.0.1";

	private static final List<Component> DOMAIN = List.of(Component.CATALOG, Component.BOOKMARK, Component.PROGRESS);

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
			case WEB -> settings.putAll(web());
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
				atGateway("/login/callback"), "STUDYHALL_IDENTITY_GATEWAYPOSTLOGOUTREDIRECTURI",
				atGateway("/logout/callback"));
	}

	/** Under both names that people type for this machine. */
	private String atGateway(String path) {
		return this.addresses.gateway().resolve(path) + ",http://" + LOOPBACK + ":" + number(Port.GATEWAY) + path;
	}

	private Map<String, String> web() {
		var settings = new LinkedHashMap<>(management(Component.WEB));
		settings.put("STUDYHALL_WEB_ADDRESS", this.addresses.gateway().toString());
		for (Component service : DOMAIN) {
			settings.put("STUDYHALL_WEB_" + service.name() + "_URI", this.addresses.api(service).toString());
		}
		return settings;
	}

	private Map<String, String> gateway() {
		var settings = new LinkedHashMap<>(tokens(Component.GATEWAY));
		settings.putAll(database(Component.GATEWAY));
		settings.put("STUDYHALL_GATEWAY_LOGIN_CLIENTSECRET", this.secrets.gatewayClientSecret());
		settings.put("STUDYHALL_GATEWAY_SESSION_KEY", this.secrets.sessionKey());
		for (Component service : List.of(Component.CATALOG, Component.BOOKMARK, Component.PROGRESS, Component.WEB)) {
			String prefix = "STUDYHALL_GATEWAY_" + service.name();
			settings.put(prefix + "_URI", this.addresses.api(service).toString());
			settings.put(prefix + "_MANAGEMENTURI", this.addresses.management(service).toString());
		}
		return settings;
	}

	private Map<String, String> domainService(Component service) {
		var settings = new LinkedHashMap<>(tokens(service));
		settings.put("STUDYHALL_SECURITY_PSEUDONYMSECRET", this.secrets.pseudonymSecret());
		settings.putAll(database(service));
		settings.put("STUDYHALL_DATABASE_WORKER_PASSWORD", this.secrets.database(service).workerPassword());
		settings.put("STUDYHALL_KAFKA_BOOTSTRAPSERVERS", this.addresses.bootstrapServers());
		// Until each service has made its topic, the others' clients warn of it many
		// times.
		settings.put("LOGGING_LEVEL_ORG_APACHE_KAFKA_CLIENTS", "error");
		return settings;
	}

	private Map<String, String> database(Component owner) {
		ServiceCredentials passwords = this.secrets.database(owner);
		return Map.of("STUDYHALL_DATABASE_HOST", LOOPBACK, "STUDYHALL_DATABASE_PORT", number(Port.POSTGRES),
				"STUDYHALL_DATABASE_NAME", LocalStack.DATABASE, "STUDYHALL_DATABASE_MIGRATOR_PASSWORD",
				passwords.migratorPassword(), "STUDYHALL_DATABASE_APP_PASSWORD", passwords.appPassword());
	}

	private Map<String, String> tokens(Component application) {
		var settings = new LinkedHashMap<>(management(application));
		settings.put("STUDYHALL_SECURITY_ISSUER", this.addresses.identity().toString());
		settings.put("STUDYHALL_SECURITY_KEYSETURI", this.addresses.keySet().toString());
		settings.put("STUDYHALL_SECURITY_AUDIENCE", "studyhall");
		return settings;
	}

	private Map<String, String> management(Component application) {
		return Map.of("MANAGEMENT_SERVER_ADDRESS", LOOPBACK, "MANAGEMENT_SERVER_PORT",
				number(Port.healthOf(application)));
	}

	private String number(Port port) {
		return Integer.toString(this.addresses.ports().number(port));
	}

}
