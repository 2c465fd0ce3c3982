package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.parked.EventFaults;
import dev.studyhall.kit.parked.ParkedEvents;
import dev.studyhall.kit.parked.Savepoints;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Applies batches of one consumer, those of several partitions together, in one
 * transaction that begins with moving the positions: an effect and its position are
 * visible together or not at all. Savepoints cost two round trips a tenant: they are for
 * the second try, after an event that cannot be applied has ended the first.
 */
final class LiveBatches {

	private final EventConsumer consumer;

	private final EventReader reader;

	private final Effects effects;

	private final Transactions transactions;

	private final Positions positions;

	private final ParkedEvents parked;

	private final Savepoints savepoints;

	LiveBatches(ConsumerParts parts, WorkerDatabase worker) {
		this.consumer = parts.consumer();
		this.reader = parts.reader();
		this.effects = parts.effects();
		this.transactions = worker.transactions();
		this.positions = worker.positions();
		this.parked = worker.parked();
		this.savepoints = worker.savepoints();
	}

	/**
	 * Applies the batches, each of a partition of its own. Signals
	 * {@link OvertakenException} if another instance was faster; after any other failure
	 * nothing has happened and the same batches can be tried again.
	 */
	Mono<BatchOutcome> apply(List<Batch> batches) {
		return Mono.fromCallable(() -> batches.stream().map(Batch::records).flatMap(reader::readAll).toList())
			.subscribeOn(Schedulers.parallel())
			.flatMap((readings) -> transact(batches, readings, this::applyTogether).onErrorResume(
					LiveBatches::isFaultOfAnEvent, (failure) -> transact(batches, readings, this::applyApart)))
			.checkpoint("apply batches of events");
	}

	private Mono<BatchOutcome> transact(List<Batch> batches, List<Reading> readings, Way way) {
		return positions.advance(consumer.name(), batches)
			.then(Mono.defer(() -> parked.lockHeld(consumer.name(), keys(readings))))
			.map((held) -> new Sorting(readings, held, consumer.clearingTypes()))
			.flatMap((sorting) -> Flux.fromIterable(sorting.groups())
				.concatMap((group) -> way.apply(group, sorting))
				.then(Mono.defer(() -> parked.giveUp(consumer.name(), sorting.cleared())))
				.then(Mono.defer(() -> parked.putAside(consumer.name(), sorting.aside())))
				.then(Mono.fromSupplier(sorting::outcome)))
			.as(transactions::platform);
	}

	private static boolean isFaultOfAnEvent(Throwable failure) {
		return !(failure instanceof OvertakenException) && EventFaults.areOfTheEvent(failure);
	}

	private static Set<String> keys(List<Reading> readings) {
		return readings.stream()
			.filter((reading) -> !(reading instanceof Reading.Unclaimed))
			.map(Reading::key)
			.collect(Collectors.toSet());
	}

	/** What cannot be applied ends the transaction. */
	private Mono<Void> applyTogether(List<Reading.Claimed> group, Sorting sorting) {
		return effects.apply(tenantOf(group), group).then(Mono.fromRunnable(() -> sorting.applied(group.size())));
	}

	/**
	 * All at once behind a savepoint; one by one, each behind its own, if that failed.
	 */
	private Mono<Void> applyApart(List<Reading.Claimed> group, Sorting sorting) {
		return savepoints.attempt("tenant_group", effects.apply(tenantOf(group), group))
			.flatMap((cause) -> cause.isPresent() ? applySingly(group, sorting)
					: Mono.fromRunnable(() -> sorting.applied(group.size())));
	}

	private Mono<Void> applySingly(List<Reading.Claimed> group, Sorting sorting) {
		return effects.enter(tenantOf(group))
			.thenMany(Flux.fromIterable(group))
			.concatMap((claimed) -> applyOne(claimed, sorting))
			.then();
	}

	private Mono<Void> applyOne(Reading.Claimed claimed, Sorting sorting) {
		if (sorting.queued(claimed)) {
			return Mono.empty();
		}
		return savepoints.attempt("single_event", effects.apply(List.of(claimed)))
			.doOnNext((cause) -> cause.ifPresentOrElse((reason) -> sorting.park(claimed, reason),
					() -> sorting.applied(1)))
			.then();
	}

	private static TenantId tenantOf(List<Reading.Claimed> group) {
		return group.getFirst().event().tenant();
	}

	/** How one tenant's events are applied. */
	private interface Way {

		Mono<Void> apply(List<Reading.Claimed> group, Sorting sorting);

	}

}
