package dev.studyhall.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that come before the last one is answered. */
class PipelineIT extends RunningWeb {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void aConnectionGoesOnAfterRequestsSentAhead() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			send(socket, request("/tech-baithak") + request("/assets/nothing"));
			assertThat(answer(socket)).startsWith("HTTP/1.1 200");
			assertThat(answer(socket)).startsWith("HTTP/1.1 404");

			send(socket, request("/tech-baithak"));

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
			int next = input.read();
			assertThat(next).as("the connection ended after " + head).isNotNegative();
			head.append((char) next);
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
