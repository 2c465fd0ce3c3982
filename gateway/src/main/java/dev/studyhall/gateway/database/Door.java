package dev.studyhall.gateway.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * The way to the sessions. Each call is one transaction, and <em>shielded</em>:
 * subscribed on its own, so that a browser that hangs up, or one that lost patience,
 * detaches from it while it runs to its commit. What a service's door has besides, queues
 * and tenants, is not needed here. See ADR 3 and ADR 34.
 */
public final class Door {

	private static final Logger log = LoggerFactory.getLogger(Door.class);

	private final DatabaseClient database;

	private final TransactionalOperator transaction;

	private final int places;

	private final Duration patience;

	private final AtomicInteger inside = new AtomicInteger();

	Door(DatabaseClient database, TransactionalOperator transaction, int places, Duration patience) {
		this.database = database;
		this.transaction = transaction;
		this.places = places;
		this.patience = patience;
	}

	/**
	 * The outcome of a piece of work in a transaction of its own. Signals
	 * {@link DoorClosedException} if there is no room or no answer in time; errors of the
	 * database as they are.
	 */
	public <T> Mono<T> in(Function<DatabaseClient, Mono<T>> work) {
		Mono<T> whole = Mono.defer(() -> work.apply(this.database)).as(this.transaction::transactional);
		return Mono.<T>create((sink) -> enter(whole, sink))
			.timeout(this.patience, Mono.error(() -> new DoorClosedException("no answer in time")));
	}

	/** How many are inside, or wait for a connection. */
	public int inside() {
		return this.inside.get();
	}

	private <T> void enter(Mono<T> whole, MonoSink<T> sink) {
		if (this.inside.incrementAndGet() > this.places) {
			this.inside.decrementAndGet();
			sink.error(new DoorClosedException("too many at a time"));
			return;
		}
		AtomicBoolean left = new AtomicBoolean();
		sink.onCancel(() -> left.set(true));
		whole.contextWrite(sink.contextView())
			.doFinally((_) -> this.inside.decrementAndGet())
			.subscribe(sink::success, (failure) -> fail(sink, left.get(), failure), sink::success);
	}

	/** Of somebody who waits no longer there is nobody to tell. */
	private static void fail(MonoSink<?> sink, boolean unattended, Throwable failure) {
		if (unattended) {
			log.debug("event=failed-unattended cause={}", failure.toString());
			return;
		}
		sink.error(failure);
	}

}
