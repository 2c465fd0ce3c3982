package dev.studyhall.kit.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.studyhall.kit.tally.Tally;
import dev.studyhall.kit.tally.TallyEvent;
import dev.studyhall.kit.tenancy.TenantId;

/** Events of three tenants, and a reader, as long as it is not stopped. */
final class Traffic implements AutoCloseable {

	private final Tally tally;

	private final List<TenantId> tenants = List.of(Tally.tenant(), Tally.tenant(), Tally.tenant());

	private final Random random = new Random(42);

	private final AtomicBoolean running = new AtomicBoolean();

	private final AtomicLong failedReads = new AtomicLong();

	private final List<Thread> threads = new ArrayList<>();

	private long sequence;

	Traffic(Tally tally) {
		this.tally = tally;
	}

	List<TenantId> tenants() {
		return tenants;
	}

	void sendMuch(int events) {
		List<TallyEvent> batch = new ArrayList<>();
		for (int number = 0; number < events; number++) {
			batch.add(next());
		}
		tally.send(batch);
		tally.settle();
	}

	private TallyEvent next() {
		TenantId tenant = tenants.get(random.nextInt(3));
		String aggregate = "a" + random.nextInt(500);
		sequence++;
		return random.nextBoolean() ? TallyEvent.scoreSet(tenant, aggregate, sequence, (int) sequence)
				: TallyEvent.markMade(tenant, aggregate, sequence, UUID.randomUUID());
	}

	void start() {
		running.set(true);
		threads.add(Thread.ofPlatform().start(this::write));
		threads.add(Thread.ofPlatform().start(this::read));
	}

	private void write() {
		while (running.get()) {
			tally.send(next(), next(), next(), next());
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
	}

	private void read() {
		try (Connection connection = tally.rows().connect(); Statement statement = connection.createStatement()) {
			while (running.get()) {
				ResultSet count = statement.executeQuery("select count(*) from kit.score");
				count.next();
				if (count.getLong(1) == 0) {
					failedReads.incrementAndGet();
				}
				LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
			}
		}
		catch (SQLException _) {
			failedReads.incrementAndGet();
		}
	}

	long failedReads() {
		return failedReads.get();
	}

	void stop() {
		running.set(false);
		for (Thread thread : threads) {
			try {
				thread.join();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Override
	public void close() {
		stop();
	}

}
