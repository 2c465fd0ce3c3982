package dev.studyhall.kit.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.kit.consumer.Batch;
import dev.studyhall.kit.consumer.ConsumerParts;
import dev.studyhall.kit.consumer.OvertakenException;
import dev.studyhall.kit.consumer.Positions;
import dev.studyhall.kit.consumer.Reading;
import dev.studyhall.kit.parked.EventFaults;
import dev.studyhall.kit.parked.ParkedEvents;
import dev.studyhall.kit.parked.ParkedState;
import dev.studyhall.kit.tenancy.TenantId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Applies batches again, in the open transaction, with what operators decided: an event
 * that waits or was skipped is not applied, one that was re-driven is, as it was edited.
 * Parks nothing: an event that cannot be applied ends the rebuild.
 */
final class ReplayBatches {

	private final ConsumerParts parts;

	private final Positions positions;

	private final ParkedEvents parked;

	private final Set<TenantId> tenants = ConcurrentHashMap.newKeySet();

	ReplayBatches(ConsumerParts parts, DatabaseClient database) {
		this.parts = parts;
		this.positions = new Positions(database);
		this.parked = new ParkedEvents(database);
	}

	/** Under which name the replay notes its position. */
	String name() {
		return parts.name() + "@rebuild";
	}

	/** Tenants of the events applied so far. */
	Set<TenantId> tenants() {
		return Set.copyOf(tenants);
	}

	/** Signals {@link RebuildFailedException} for an event that cannot be applied. */
	Mono<Void> apply(Batch batch) {
		return positions.advance(name(), List.of(batch))
			.then(Mono.defer(() -> decided(batch)))
			.flatMapIterable(Map::values)
			.concatMap((group) -> parts.effects().apply(group.getFirst().event().tenant(), group))
			.then()
			.onErrorMap(ReplayBatches::isFaultOfAnEvent, (failure) -> unable(batch, String.valueOf(failure)));
	}

	private Mono<Map<UUID, List<Reading.Claimed>>> decided(Batch batch) {
		if (batch.records().isEmpty()) {
			return Mono.just(Map.of());
		}
		return parked
			.verdicts(parts.name(), batch.partition(), batch.records().getFirst().offset(),
					batch.records().getLast().offset())
			.publishOn(Schedulers.parallel())
			.map((verdicts) -> group(batch, verdicts));
	}

	private Map<UUID, List<Reading.Claimed>> group(Batch batch, Map<Long, ParkedEvents.Verdict> verdicts) {
		Map<UUID, List<Reading.Claimed>> groups = new TreeMap<>();
		for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
			ParkedEvents.Verdict verdict = verdicts.get(record.offset());
			if (verdict != null && verdict.state() != ParkedState.REDRIVEN) {
				continue;
			}
			switch (parts.reader().read((verdict != null) ? verdict.record() : record)) {
				case Reading.Unclaimed _ -> {
				}
				case Reading.Faulty faulty -> throw unable(batch, faulty.cause() + " at " + record.offset());
				case Reading.Claimed claimed ->
					groups.computeIfAbsent(claimed.event().tenant().value(), (tenant) -> new ArrayList<>())
						.add(claimed);
			}
		}
		groups.keySet().forEach((tenant) -> tenants.add(new TenantId(tenant)));
		return groups;
	}

	private static boolean isFaultOfAnEvent(Throwable failure) {
		return !(failure instanceof RebuildFailedException) && !(failure instanceof OvertakenException)
				&& EventFaults.areOfTheEvent(failure);
	}

	private static RebuildFailedException unable(Batch batch, String reason) {
		return new RebuildFailedException("An event of %s from %d to %d cannot be applied: %s"
			.formatted(batch.partition(), batch.start(), batch.end(), reason));
	}

}
