package dev.studyhall.kit.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.studyhall.kit.parked.ParkCause;
import dev.studyhall.kit.parked.ParkedState;
import dev.studyhall.kit.parked.PutAside;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What becomes of each record of one batch, in one attempt: applied with its tenant's
 * group, passed by, parked, or queued behind a held key. Belongs to one transaction.
 */
final class Sorting {

	private final Set<String> held;

	private final Set<String> clearingTypes;

	private final Set<String> cleared = new HashSet<>();

	private final Map<UUID, List<Reading.Claimed>> groups = new TreeMap<>();

	private final List<PutAside> aside = new ArrayList<>();

	private int unclaimed;

	private int applied;

	Sorting(List<Reading> readings, Set<String> held, Set<String> clearingTypes) {
		this.held = new HashSet<>(held);
		this.clearingTypes = clearingTypes;
		readings.forEach(this::sort);
	}

	private void sort(Reading reading) {
		switch (reading) {
			case Reading.Unclaimed _ -> unclaimed++;
			case Reading.Faulty faulty -> park(faulty.record(), faulty.key(), faulty.cause());
			case Reading.Claimed claimed when !queued(claimed) ->
				groups.computeIfAbsent(claimed.event().tenant().value(), (tenant) -> new ArrayList<>()).add(claimed);
			case Reading.Claimed _ -> {
			}
		}
	}

	/**
	 * What to apply, tenant by tenant, in the same order in every batch: fewer deadlocks
	 * between partitions.
	 */
	Collection<List<Reading.Claimed>> groups() {
		return groups.values();
	}

	/**
	 * Puts the event behind its key if that is held. Says whether it is. An event that
	 * clears its key finds it free.
	 */
	boolean queued(Reading.Claimed claimed) {
		if (clearingTypes.contains(claimed.event().type())) {
			clear(claimed);
			return false;
		}
		boolean queued = held.contains(claimed.key());
		if (queued) {
			aside.add(PutAside.queued(claimed.record(), claimed.key()));
		}
		return queued;
	}

	/** Puts the event aside and holds its key from here on. */
	void park(Reading.Claimed claimed, ParkCause cause) {
		park(claimed.record(), claimed.key(), cause);
	}

	private void park(ConsumerRecord<byte[], byte[]> record, String key, ParkCause cause) {
		aside.add(PutAside.parked(record, key, cause));
		held.add(key);
	}

	/** Makes void what stands before the event under its key. */
	private void clear(Reading.Claimed clearing) {
		String key = clearing.key();
		cleared.add(key);
		aside.replaceAll((event) -> event.key().equals(key) && event.record().offset() < clearing.record().offset()
				? event.givenUp() : event);
		if (aside.stream().noneMatch((event) -> event.key().equals(key) && event.state() == ParkedState.PARKED)) {
			held.remove(key);
		}
	}

	/** Keys whose earlier events are void. */
	Set<String> cleared() {
		return cleared;
	}

	void applied(int events) {
		applied += events;
	}

	/** What was put aside, in the order of the log. */
	List<PutAside> aside() {
		aside.sort(Comparator.comparingLong((event) -> event.record().offset()));
		return aside;
	}

	BatchOutcome outcome() {
		return new BatchOutcome(applied, unclaimed, List.copyOf(aside()));
	}

}
