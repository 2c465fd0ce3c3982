package dev.studyhall.local.stack;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of one service's database roles.
 *
 * @param service name of the schema and prefix of the roles
 * @param migratorPassword password of the role that runs migrations
 * @param appPassword password of the role that answers requests
 * @param workerPassword password of the role that runs relay, consumers and jobs
 */
public record ServiceCredentials(String service, String migratorPassword, String appPassword, String workerPassword) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Fresh random passwords. */
	public static ServiceCredentials random(String service) {
		return new ServiceCredentials(service, password(), password(), password());
	}

	private static String password() {
		byte[] bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	@Override
	public String toString() {
		return "ServiceCredentials[" + this.service + "]";
	}

}
