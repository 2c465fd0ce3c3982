package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Runs one {@link EventConsumer}. Its thread owns the Kafka client and never waits for
 * the database: transactions run beside it and report to its {@link Mailbox}. Tries again
 * for ever, but for a stored position that the log does not have: that stops it, and says
 * so.
 */
final class ConsumerLoop {

	private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);

	private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

	private static final long PAUSE_BETWEEN_SESSIONS = TimeUnit.SECONDS.toNanos(1);

	private final LogClients clients;

	private final LoopWork work;

	private final Mailbox mailbox = new Mailbox();

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private volatile boolean stopping;

	private volatile @Nullable String stoppedBecause;

	private int underWay;

	ConsumerLoop(LogClients clients, LoopWork work) {
		this.clients = clients;
		this.work = work;
	}

	String name() {
		return work.consumer().name();
	}

	/** Why it will do nothing more until the service is started again, if so. */
	Optional<String> stoppedBecause() {
		return Optional.ofNullable(stoppedBecause);
	}

	void start() {
		Thread.ofPlatform().name("consumer-" + name()).start(this::run);
	}

	/** Ends when the batches under way have ended. */
	CompletableFuture<Void> stop() {
		stopping = true;
		mailbox.wake();
		return ended;
	}

	private void run() {
		try {
			while (!stopping) {
				session();
			}
		}
		catch (OffsetOutOfRangeException ex) {
			stopFor("The log does not have the stored position: " + ex.offsetOutOfRangePartitions());
		}
		finally {
			if (!stopping && stoppedBecause == null) {
				stopFor("The thread died");
			}
			ended.complete(null);
		}
	}

	private void stopFor(String reason) {
		stoppedBecause = reason;
		work.meters().stopped();
		log.error("event=consumer-stopped consumer={} reason={}", name(), reason);
	}

	private void session() {
		try (Consumer<byte[], byte[]> kafka = clients.join(work.consumer())) {
			try {
				mailbox.attach(kafka);
				LoopSession session = new LoopSession(kafka, work, this);
				while (!stopping) {
					session.turn();
				}
			}
			finally {
				finishWork();
				mailbox.attach(null);
				kafka.close(CloseOptions.timeout(Duration.ofSeconds(2)));
			}
		}
		catch (OffsetOutOfRangeException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("event=consumer-session-failed consumer={}", name(), ex);
			LockSupport.parkNanos(PAUSE_BETWEEN_SESSIONS);
		}
	}

	/** Runs the work beside the loop, and then one of the two in the loop's thread. */
	<T> void beside(Mono<T> task, java.util.function.Consumer<T> done, java.util.function.Consumer<Throwable> failed) {
		underWay++;
		task.subscribe((result) -> post(() -> done.accept(result)), (failure) -> post(() -> failed.accept(failure)));
	}

	void deliver() {
		mailbox.deliver();
	}

	private void post(Runnable letter) {
		mailbox.post(() -> {
			underWay--;
			letter.run();
		});
	}

	private void finishWork() {
		long deadline = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
		while (underWay > 0 && System.nanoTime() - deadline < 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
			mailbox.deliver();
		}
	}

}
