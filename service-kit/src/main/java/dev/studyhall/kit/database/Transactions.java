package dev.studyhall.kit.database;

import java.util.regex.Pattern;

import dev.studyhall.kit.tenancy.CurrentTenant;
import dev.studyhall.kit.tenancy.TenantId;
import io.r2dbc.spi.R2dbcException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.retry.Retry;

import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * The one door to the database. Each call is one transaction that begins with the
 * tenant's setting, takes a {@link Mono} and never a stream, and is <em>shielded</em>:
 * subscribed on its own, so that a caller who hangs up detaches from it while it runs to
 * its commit. A caller who hangs up before a connection was free costs none. Time limits
 * are the database's. One call inside another is refused: it would wait for a second
 * connection while holding the first. See ADR 3.
 */
public final class Transactions {

	private static final Pattern ROLE = Pattern.compile("[a-z_]+");

	private static final String STALE_PLAN = "0A000";

	private final ReactiveTransactionManager manager;

	private final Gate gate;

	private final DoorListener listener;

	private final String readerRole;

	/**
	 * A door to one pool.
	 * @param readerRole the role that sees published tables only
	 */
	Transactions(ReactiveTransactionManager manager, Gate gate, DoorListener listener, String readerRole) {
		if (!ROLE.matcher(readerRole).matches()) {
			throw new IllegalArgumentException("Not a role's name: " + readerRole);
		}
		this.manager = manager;
		this.gate = gate;
		this.listener = listener;
		this.readerRole = readerRole;
	}

	/** In a transaction of the request's tenant, taken from the Reactor context. */
	public <T> Mono<T> inTenant(Mono<T> work) {
		return Mono.deferContextual((context) -> inTenant(CurrentTenant.require(context), work));
	}

	/** In a transaction of that tenant. */
	public <T> Mono<T> inTenant(TenantId tenant, Mono<T> work) {
		return shielded("set local studyhall.tenant = '%s'".formatted(tenant), work);
	}

	/** In a transaction of the request's tenant that sees published documents only. */
	public <T> Mono<T> asReader(Mono<T> work) {
		return Mono.deferContextual((context) -> shielded("set local studyhall.tenant = '%s'; set local role %s"
			.formatted(CurrentTenant.require(context), readerRole), work));
	}

	/** In a transaction without a tenant: tables under row-level security show no row. */
	public <T> Mono<T> platform(Mono<T> work) {
		return shielded("", work);
	}

	/** Has something done once the open transaction is committed; else it is not. */
	public static Mono<Void> afterCommit(Runnable task) {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.doOnNext((transaction) -> transaction.registerSynchronization(new TransactionSynchronization() {
				@Override
				public Mono<Void> afterCommit() {
					return Mono.fromRunnable(task);
				}
			}))
			.then();
	}

	/** Counts a transaction that runs on after one of its callers hung up. */
	void onDetached() {
		listener.onDetached();
	}

	private <T> Mono<T> shielded(String settings, Mono<T> work) {
		TransactionalOperator transaction = TransactionalOperator.create(manager, new TransactionSettings(settings));
		Mono<T> whole = work.as(transaction::transactional)
			.contextWrite((context) -> context.put(Transactions.class, this))
			.retryWhen(Retry.max(1)
				.filter(Transactions::stalePlan)
				.onRetryExhaustedThrow((spec, signal) -> signal.failure()));
		return Mono.deferContextual((context) -> {
			if (context.hasKey(Transactions.class)) {
				return Mono.error(new IllegalStateException("A transaction inside a transaction"));
			}
			return Mono.create((sink) -> send(whole, sink));
		});
	}

	private <T> void send(Mono<T> whole, MonoSink<T> sink) {
		Caller<T> caller = new Caller<>(whole, sink);
		sink.onCancel(caller::hangUp);
		gate.enter(caller);
	}

	/**
	 * A migration changed what a cached plan returns; the failed statement did nothing.
	 */
	private static boolean stalePlan(Throwable failure) {
		return DatabaseFaults.find(failure, R2dbcException.class)
			.map(R2dbcException::getSqlState)
			.filter(STALE_PLAN::equals)
			.isPresent();
	}

	/** Who waits for the outcome of one transaction, as long as it wants to. */
	private final class Caller<T> extends Gate.Visitor {

		private final Mono<T> whole;

		private final MonoSink<T> sink;

		private Caller(Mono<T> whole, MonoSink<T> sink) {
			gate.super();
			this.whole = whole;
			this.sink = sink;
		}

		@Override
		void run() {
			whole.contextWrite(sink.contextView()).singleOptional().subscribe((outcome) -> {
				gate.leave();
				outcome.ifPresentOrElse(sink::success, sink::success);
			}, (failure) -> {
				gate.leave();
				sink.error(failure);
			});
		}

		@Override
		void turnAway() {
			listener.onTurnedAway();
			sink.error(new DatabaseBusyException());
		}

		void hangUp() {
			if (!giveUp()) {
				onDetached();
			}
		}

	}

}
