package dev.studyhall.kit.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Commits what several callers want written in one transaction. Who comes while
 * transactions are running waits for the next one: groups grow with the load, and nobody
 * waits where there is none. Callers are shielded as at the door itself: who hangs up in
 * time is left out, later is too late. A group whose transaction fails for what one of
 * its pieces is, is done again piece by piece. See ADR 33.
 *
 * @param <I> what is to be written
 * @param <O> what it is answered with
 */
public final class GroupCommit<I, O> {

	private final Transactions transactions;

	private final GroupWork<I, O> work;

	private final Function<I, ?> key;

	private final Limits limits;

	/** By tenant, who has waited longest first. Guards the counts too. */
	private final Map<TenantId, Deque<Caller>> lines = new LinkedHashMap<>();

	private int waiting;

	private int running;

	/**
	 * Groups work for a door.
	 * @param key pieces of one key are never in one group
	 */
	public GroupCommit(Transactions transactions, GroupWork<I, O> work, Function<I, ?> key, Limits limits) {
		this.transactions = transactions;
		this.work = work;
		this.key = key;
		this.limits = limits;
	}

	/**
	 * Has it written, and gives its own outcome once the transaction that it was part of
	 * is committed. Signals {@link DatabaseBusyException} if too many wait.
	 */
	public Mono<O> write(TenantId tenant, I piece) {
		return Mono.<Mono<O>>create((sink) -> enter(new Caller(tenant, piece, sink))).flatMap(Function.identity());
	}

	private void enter(Caller caller) {
		if (!standInLine(caller)) {
			caller.sink.error(new DatabaseBusyException());
			return;
		}
		caller.sink.onCancel(caller::hangUp);
		startNext();
	}

	private boolean standInLine(Caller caller) {
		synchronized (lines) {
			if (waiting >= limits.waiting()) {
				return false;
			}
			waiting++;
			return lines.computeIfAbsent(caller.tenant, (tenant) -> new ArrayDeque<>()).add(caller);
		}
	}

	private void startNext() {
		List<Caller> group = takeGroup();
		if (!group.isEmpty()) {
			commit(group.getFirst().tenant, group.stream().map((caller) -> caller.piece).toList())
				.subscribe((outcomes) -> leave(group, outcomes));
		}
	}

	/**
	 * The tenant that has waited longest goes first, and to the end of the line after.
	 */
	private List<Caller> takeGroup() {
		synchronized (lines) {
			List<Caller> group = new ArrayList<>();
			Iterator<Map.Entry<TenantId, Deque<Caller>>> first = lines.entrySet().iterator();
			while (running < limits.transactions() && group.isEmpty() && first.hasNext()) {
				Map.Entry<TenantId, Deque<Caller>> next = first.next();
				first.remove();
				takeFrom(next.getValue(), group);
				if (!next.getValue().isEmpty()) {
					lines.put(next.getKey(), next.getValue());
				}
			}
			waiting -= group.size();
			running += group.isEmpty() ? 0 : 1;
			return group;
		}
	}

	private void takeFrom(Deque<Caller> line, List<Caller> group) {
		Set<Object> keys = new HashSet<>();
		for (Iterator<Caller> callers = line.iterator(); callers.hasNext() && group.size() < limits.pieces();) {
			Caller caller = callers.next();
			if (keys.add(key.apply(caller.piece))) {
				callers.remove();
				group.add(caller);
			}
		}
	}

	private void leave(List<Caller> group, List<Mono<O>> outcomes) {
		synchronized (lines) {
			running--;
		}
		startNext();
		for (int index = 0; index < group.size(); index++) {
			group.get(index).sink.success(outcomes.get(index));
		}
	}

	private Mono<List<Mono<O>>> commit(TenantId tenant, List<I> pieces) {
		return transactions.inTenant(tenant, work.apply(pieces))
			.single()
			.onErrorResume((failure) -> (pieces.size() == 1 || DatabaseFaults.isTransient(failure))
					? Mono.just(Collections.nCopies(pieces.size(), Mono.error(failure)))
					: Flux.fromIterable(pieces)
						.concatMap((piece) -> commit(tenant, List.of(piece)))
						.concatMapIterable(Function.identity())
						.collectList());
	}

	/**
	 * How much at once.
	 *
	 * @param transactions that run at the same time
	 * @param pieces in one transaction
	 * @param waiting callers; more are told to come again
	 */
	public record Limits(int transactions, int pieces, int waiting) {
	}

	/** Who waits for the outcome of one piece, as long as it wants to. */
	private final class Caller {

		private final TenantId tenant;

		private final I piece;

		private final MonoSink<Mono<O>> sink;

		private Caller(TenantId tenant, I piece, MonoSink<Mono<O>> sink) {
			this.tenant = tenant;
			this.piece = piece;
			this.sink = sink;
		}

		private void hangUp() {
			boolean detached;
			synchronized (lines) {
				Deque<Caller> line = lines.get(tenant);
				detached = line == null || !line.remove(this);
				waiting -= detached ? 0 : 1;
			}
			if (detached) {
				transactions.onDetached();
			}
		}

	}

}
