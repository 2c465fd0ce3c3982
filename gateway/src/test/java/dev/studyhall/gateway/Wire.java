package dev.studyhall.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A connection that is written to byte by byte, by the rules or against them. */
final class Wire implements AutoCloseable {

	/** Shorter than the gateway leaves an idle connection open. */
	private static final Duration PATIENCE = Duration.ofSeconds(25);

	private final Socket socket = new Socket();

	Wire(int port) {
		try {
			this.socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
			this.socket.setSoTimeout((int) PATIENCE.toMillis());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Wire send(String text) {
		return send(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	Wire send(byte[] bytes) {
		try {
			this.socket.getOutputStream().write(bytes);
			this.socket.getOutputStream().flush();
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sends as long as the other end takes it; false once it does not. */
	boolean trySend(byte[] bytes) {
		try {
			this.socket.getOutputStream().write(bytes);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The next answer: head and as much body as it announces. */
	Answer answer() {
		try {
			InputStream in = this.socket.getInputStream();
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
				int next = in.read();
				if (next < 0) {
					return new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
				}
				head.write(next);
			}
			Answer begun = new Answer(head.toString(StandardCharsets.ISO_8859_1), "");
			int length = Integer.parseInt(begun.header("content-length", "0"));
			return new Answer(begun.head(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("no answer", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the other end closes before long, whatever it says before. */
	boolean closes() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			this.socket.setSoTimeout(100);
			while (System.nanoTime() < deadline) {
				if (hasEnded()) {
					return true;
				}
			}
			return false;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	/**
	 * Whether the other end gives the connection up before long, while nothing is read
	 * here.
	 */
	boolean isReset() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < deadline) {
			if (!trySend(new byte[] { 'x' })) {
				return true;
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
		return false;
	}

	private boolean hasEnded() {
		try {
			return this.socket.getInputStream().read(new byte[8192]) < 0;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	Socket socket() {
		return this.socket;
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An answer as it came. */
	record Answer(String head, String body) {

		int status() {
			return this.head.isEmpty() ? -1 : Integer.parseInt(this.head.split(" ", 3)[1]);
		}

		String header(String name, String otherwise) {
			return this.head.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
				.map((line) -> line.substring(name.length() + 1).trim())
				.findFirst()
				.orElse(otherwise);
		}

	}

}
