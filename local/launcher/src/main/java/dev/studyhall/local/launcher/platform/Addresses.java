package dev.studyhall.local.launcher.platform;

import java.net.URI;

/**
 * Where everything is.
 *
 * @param ports the numbers of this run
 */
public record Addresses(PortPlan ports) {

	private static final String LOOPBACK = "127.0.0.1";

	/** The pages and the API, for everybody. */
	public URI gateway() {
		return URI.create("http://localhost:" + this.ports.number(Port.GATEWAY));
	}

	/** The issuer of tokens: its address and the {@code iss} in them. */
	public URI identity() {
		return URI.create("http://localhost:" + this.ports.number(Port.IDENTITY));
	}

	/** A service's own API, past the gateway. */
	public URI api(Component service) {
		return on(Port.of(service));
	}

	/** A process's health, metrics and operators' calls. */
	public URI management(Component service) {
		return on(Port.healthOf(service));
	}

	/** What clients of the broker take as {@code bootstrap.servers}. */
	public String bootstrapServers() {
		return LOOPBACK + ":" + this.ports.number(Port.KAFKA);
	}

	/** The database, without name and password. */
	public String jdbcUrl() {
		return "jdbc:postgresql://" + LOOPBACK + ":" + this.ports.number(Port.POSTGRES) + "/studyhall";
	}

	URI keySet() {
		return on(Port.IDENTITY).resolve("/oauth2/jwks");
	}

	URI readiness(Component application) {
		return management(application).resolve("/actuator/health/readiness");
	}

	private URI on(Port port) {
		return URI.create("http://" + LOOPBACK + ":" + this.ports.number(port));
	}

}
