package dev.studyhall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The local run's own provider, as a process: the jar that the build makes of it. */
final class LocalIdentity {

	static final String CLIENT_SECRET = "a secret of tests";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final int port = freePort();

	private LocalIdentity() {
	}

	/** The one of this JVM, which ends with it. */
	static LocalIdentity shared() {
		return Shared.IDENTITY;
	}

	String issuer() {
		return "http://localhost:" + this.port;
	}

	/** What a gateway before it has to know. */
	Map<String, String> settings() {
		return Map.of("studyhall.security.issuer", issuer(), "studyhall.security.key-set-uri",
				issuer() + "/oauth2/jwks", "studyhall.security.audience", "studyhall",
				"studyhall.gateway.login.client-secret", CLIENT_SECRET);
	}

	private LocalIdentity start() {
		Path jar = Path.of("../local/identity/target/local-identity-0.1.0-SNAPSHOT.jar");
		if (!Files.exists(jar)) {
			throw new IllegalStateException("There is no " + jar + ": build local/identity first");
		}
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
		builder.environment()
			.putAll(Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", Integer.toString(this.port),
					"STUDYHALL_IDENTITY_ISSUER", issuer(), "STUDYHALL_IDENTITY_GATEWAYSECRET", CLIENT_SECRET,
					"STUDYHALL_IDENTITY_GATEWAYREDIRECTURI", Browser.ORIGIN + "/login/callback",
					"STUDYHALL_IDENTITY_GATEWAYPOSTLOGOUTREDIRECTURI", Browser.ORIGIN + "/logout/callback"));
		try {
			Process process = builder.redirectErrorStream(true)
				.redirectOutput(Path.of("target/local-identity.log").toFile())
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			Waiting.until(this::answers);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers() {
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(URI.create(issuer() + "/actuator/health")).build(),
						BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Shared {

		private static final LocalIdentity IDENTITY = new LocalIdentity().start();

	}

}
