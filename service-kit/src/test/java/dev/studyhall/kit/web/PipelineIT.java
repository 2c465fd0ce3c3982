package dev.studyhall.kit.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import dev.studyhall.kit.sample.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that come before the last one is answered. */
class PipelineIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void aConnectionGoesOnAfterRequestsSentAhead() throws IOException {
		try (Sample sample = Sample.start(Map.of()); Socket socket = new Socket("127.0.0.1", sample.port())) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			sample.tenant("tech-baithak", true);
			send(socket, request("/api/v1/tech-baithak/notes") + request("/api/nothing"));
			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
			assertThat(answer(socket)).startsWith("HTTP/1.1 404");

			send(socket, request("/api/v1/tech-baithak/notes"));

			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void soDoesOneToTheManagementPort() throws IOException {
		try (Sample sample = Sample.start(Map.of("management.server.port", 0));
				Socket socket = new Socket("127.0.0.1", sample.managementPort())) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			send(socket, request("/actuator/health/liveness") + request("/nothing"));
			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
			assertThat(answer(socket)).startsWith("HTTP/1.1 404");

			send(socket, request("/actuator/health/liveness"));

			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
		}
	}

	private static String request(String path) {
		return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
	}

	private static void send(Socket socket, String requests) throws IOException {
		socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
	}

	/** The head of the next answer; its body is read too. */
	private static String answer(Socket socket) throws IOException {
		InputStream input = socket.getInputStream();
		StringBuilder head = new StringBuilder();
		while (!head.toString().endsWith("\r\n\r\n")) {
			head.append((char) input.read());
		}
		int length = head.toString()
			.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
			.mapToInt((line) -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
			.findFirst()
			.orElse(0);
		input.readNBytes(length);
		return head.toString();
	}

}
