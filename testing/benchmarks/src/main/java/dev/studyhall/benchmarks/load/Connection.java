package dev.studyhall.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One kept connection of HTTP/1.1: sends ready bytes, reads answers and throws them away.
 */
final class Connection implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

	private static final int HEXADECIMAL = 16;

	private final Socket socket = new Socket();

	private final InputStream in;

	Connection(InetSocketAddress address) throws IOException {
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(PATIENCE);
		this.socket.connect(address, PATIENCE);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
	}

	/** The status of the answer, once all of it has arrived. */
	int exchange(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		int status = Integer.parseInt(line().split(" ", 3)[1]);
		long length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring("content-length:".length()).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
		}
		if (chunked) {
			skipChunks();
		}
		else if (status != 304 && status != 204) {
			this.in.skipNBytes(length);
		}
		return status;
	}

	private void skipChunks() throws IOException {
		long length = -1;
		while (length != 0) {
			length = Long.parseLong(line().split(";", 2)[0].strip(), HEXADECIMAL);
			this.in.skipNBytes(length);
			line();
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The connection ended within an answer");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	/** A request as bytes, with headers that go with each of them. */
	static byte[] bytes(InetSocketAddress address, Request request, String... headers) {
		StringBuilder head = new StringBuilder(request.method()).append(' ')
			.append(request.path())
			.append(" HTTP/1.1\r\nHost: ")
			.append(address.getHostString())
			.append(':')
			.append(address.getPort())
			.append("\r\n");
		Stream.concat(Stream.of(headers), request.headers().stream())
			.forEach((header) -> head.append(header).append("\r\n"));
		byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
		if (body.length > 0) {
			head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
		}
		byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] all = Arrays.copyOf(bytes, bytes.length + body.length);
		System.arraycopy(body, 0, all, bytes.length, body.length);
		return all;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
