package dev.studyhall.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

/**
 * Asks as fast as answers come, on a number of connections at a time (closed loop). For
 * requests that change from one to the next; the same one again and again costs less with
 * a driver in C.
 */
public final class LoadDriver {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final double MICROS_PER_MILLI = 1000;

	private final InetSocketAddress address;

	private final String[] headers;

	/** Load on a server, with headers ({@code Name: value}) that go with each request. */
	public LoadDriver(URI server, String... headers) {
		this.address = new InetSocketAddress(server.getHost(), server.getPort());
		this.headers = headers.clone();
	}

	/** GETs of the addresses that a supplier gives; it is called by several threads. */
	public Sample get(Supplier<String> paths, int connections, Duration length) {
		return send(() -> Request.get(paths.get()), connections, length);
	}

	/** Requests that a supplier gives; it is called by several threads. */
	public Sample send(Supplier<Request> requests, int connections, Duration length) {
		long end = System.nanoTime() + length.toNanos();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Client>> clients = IntStream.range(0, connections)
				.mapToObj((_) -> threads.submit(() -> new Client().ask(requests, end)))
				.toList();
			Client all = new Client();
			clients.forEach((client) -> all.add(of(client)));
			return all.sample(length);
		}
	}

	private static Client of(Future<Client> client) {
		try {
			return client.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	/** What one connection does and sees; or all of them together. */
	private final class Client {

		private final Histogram micros = new Histogram(TimeUnit.NANOSECONDS.toMicros(LONGEST.toNanos()), 3);

		private long failures;

		Client ask(Supplier<Request> requests, long end) {
			while (System.nanoTime() < end) {
				try (Connection connection = new Connection(LoadDriver.this.address)) {
					while (System.nanoTime() < end) {
						exchange(connection, requests.get());
					}
				}
				catch (IOException _) {
					this.failures++;
				}
			}
			return this;
		}

		private void exchange(Connection connection, Request request) throws IOException {
			byte[] bytes = Connection.bytes(LoadDriver.this.address, request, LoadDriver.this.headers);
			long begun = System.nanoTime();
			int status = connection.exchange(bytes);
			long taken = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
			this.micros.recordValue(Math.min(taken, this.micros.getHighestTrackableValue()));
			this.failures += (status < 400) ? 0 : 1;
		}

		void add(Client other) {
			this.micros.add(other.micros);
			this.failures += other.failures;
		}

		Sample sample(Duration length) {
			double seconds = length.toMillis() / 1000.0;
			return new Sample(this.micros.getTotalCount() / seconds,
					this.micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
					this.micros.getValueAtPercentile(99) / MICROS_PER_MILLI, this.failures);
		}

	}

}
