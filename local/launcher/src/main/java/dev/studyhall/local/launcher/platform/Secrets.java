package dev.studyhall.local.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import dev.studyhall.local.stack.ServiceCredentials;

/**
 * Passwords and keys of one data directory: made up at the first start, the same ever
 * after, readable by their owner.
 */
final class Secrets {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final Path directory;

	Secrets(Path directory) {
		this.directory = directory;
	}

	/** The passwords of a service's database roles. */
	ServiceCredentials database(Component service) {
		String name = service.label();
		return new ServiceCredentials(name, get(name + "-migrator-password"), get(name + "-app-password"),
				get(name + "-worker-password"));
	}

	String postgresPassword() {
		return get("postgres-password");
	}

	/**
	 * The key that learners' pseudonyms are made with: with another one nobody finds
	 * their data again.
	 */
	String pseudonymSecret() {
		return get("pseudonym-secret");
	}

	/** What the gateway proves itself with at the identity provider. */
	String gatewayClientSecret() {
		return get("gateway-client-secret");
	}

	/**
	 * What the sessions of browsers are encrypted with: with another one all are over.
	 */
	String sessionKey() {
		return get("session-key");
	}

	synchronized String get(String name) {
		Path file = this.directory.resolve(name);
		try {
			return Files.exists(file) ? Files.readString(file).strip() : create(file);
		}
		catch (IOException ex) {
			throw new PlatformException("Cannot read or make the secret " + file + ": " + ex.getMessage(), ex);
		}
	}

	private String create(Path file) throws IOException {
		Files.createDirectories(this.directory,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Path draft = Files.createTempFile(this.directory, "draft", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, secret);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		return secret;
	}

}
