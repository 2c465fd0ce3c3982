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
 * Commits what several callers want written in one transaction. A tenant's groups follow
 * one another: who comes while one is being written waits for the next, so groups grow
 * with the load, and nobody waits where there is none. Callers are shielded as at the
 * door itself: who hangs up in time is left out, later is too late. A group whose
 * transaction fails for what one of its pieces is, is done again piece by piece. See ADR
 * 33.
 *
 * @param <I> what is to be written
 * @param <O> what it is answered with
 */
public final class GroupCommit<I, O> {

	private final Transactions transactions;

	private final GroupWork<I, O> work;

	private final Function<I, ?> key;

	private final Limits limits;

	/** By tenant, who has waited longest first. Guards what is below too. */
	private final Map<TenantId, Deque<Caller>> lines = new LinkedHashMap<>();

	/** Tenants that a group is being written of. */
	private final Set<TenantId> busy = new HashSet<>();

	private int waiting;

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
			if (busy.size() == limits.transactions()) {
				return List.of();
			}
			return lines.entrySet()
				.stream()
				.filter((line) -> !busy.contains(line.getKey()))
				.findFirst()
				.map((line) -> takeGroup(line.getKey(), line.getValue()))
				.orElse(List.of());
		}
	}

	private List<Caller> takeGroup(TenantId tenant, Deque<Caller> line) {
		List<Caller> group = new ArrayList<>();
		Set<Object> keys = new HashSet<>();
		for (Iterator<Caller> callers = line.iterator(); callers.hasNext() && group.size() < limits.pieces();) {
			Caller caller = callers.next();
			if (keys.add(key.apply(caller.piece))) {
				callers.remove();
				group.add(caller);
			}
		}
		lines.remove(tenant);
		if (!line.isEmpty()) {
			lines.put(tenant, line);
		}
		busy.add(tenant);
		waiting -= group.size();
		return group;
	}

	private void leave(List<Caller> group, List<Mono<O>> outcomes) {
		synchronized (lines) {
			busy.remove(group.getFirst().tenant);
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
	 * @param transactions that run at the same time, of different tenants
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
			if (!leaveLine()) {
				transactions.onDetached();
			}
		}

		private boolean leaveLine() {
			synchronized (lines) {
				Deque<Caller> line = lines.get(tenant);
				if (line == null || !line.remove(this)) {
					return false;
				}
				if (line.isEmpty()) {
					lines.remove(tenant);
				}
				waiting--;
				return true;
			}
		}

	}

}
