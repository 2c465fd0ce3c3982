package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Asks a health address. Plain sockets: a client with threads of its own would outweigh
 * the launcher.
 */
final class Readiness {

	private static final int CONNECT_LIMIT = (int) Duration.ofSeconds(1).toMillis();

	private static final int ANSWER_LIMIT = (int) Duration.ofSeconds(5).toMillis();

	private Readiness() {
	}

	static boolean answers(URI address) {
		try {
			var connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setConnectTimeout(CONNECT_LIMIT);
			connection.setReadTimeout(ANSWER_LIMIT);
			try {
				return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException _) {
			return false;
		}
	}

}
