package dev.studyhall.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that runs as long as it is needed. */
public final class ChildProcess implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofSeconds(90);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final long STOP_SECONDS = 10;

	private final Process process;

	private ChildProcess(Process process) {
		this.process = process;
	}

	/** Starts it, and returns when the address answers 200. */
	public static ChildProcess start(List<String> command, Path log, URI readiness) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.redirectInput(new File("/dev/null"))
				.start();
			ChildProcess child = new ChildProcess(process);
			Runtime.getRuntime().addShutdownHook(new Thread(child::close));
			child.awaitReady(readiness, log);
			return child;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException _) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private void awaitReady(URI readiness, Path log) {
		long end = System.nanoTime() + START_LIMIT.toNanos();
		while (!answers(readiness)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("It did not start; its log is " + log);
			}
			pause();
		}
	}

	private static boolean answers(URI address) {
		try {
			HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setConnectTimeout((int) START_LIMIT.toMillis());
			connection.setReadTimeout((int) START_LIMIT.toMillis());
			boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
			connection.disconnect();
			return ready;
		}
		catch (IOException _) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
