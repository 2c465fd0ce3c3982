package dev.studyhall.progress.statistics.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;

/**
 * What a batch of events tells for the first time.
 *
 * @param recorded in the order of each learner
 * @param last the sequence of each learner's last event
 */
record Facts(List<Recorded> recorded, List<AttemptUndoneV1> undone, Map<UUID, Long> last) {

	/** The learners that events are about. */
	static Set<UUID> learners(List<IncomingEvent> events) {
		Set<UUID> learners = new HashSet<>();
		events.forEach((event) -> learners.add(learner(event)));
		return learners;
	}

	/**
	 * The facts beyond those that are counted already.
	 * @param counted the last sequence of each learner who has been heard of
	 */
	static Facts of(List<IncomingEvent> events, Map<UUID, Long> counted) {
		Facts facts = new Facts(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
		for (IncomingEvent event : events) {
			UUID learner = learner(event);
			long before = facts.last.getOrDefault(learner, counted.getOrDefault(learner, 0L));
			if (event.sequence() > before) {
				facts.last.put(learner, event.sequence());
				facts.add(event);
			}
		}
		return facts;
	}

	boolean isEmpty() {
		return last.isEmpty();
	}

	/** Whether a rating is taken back within the batch. */
	Set<UUID> undoneAttempts() {
		Set<UUID> attempts = new HashSet<>();
		undone.forEach((undo) -> attempts.add(undo.attemptId()));
		return attempts;
	}

	private void add(IncomingEvent event) {
		if (event.type().equals(AttemptUndoneV1.TYPE)) {
			undone.add(event.as(AttemptUndoneV1.class));
		}
		else {
			recorded.add(new Recorded(event.sequence(), event.as(AttemptRecordedV1.class)));
		}
	}

	private static UUID learner(IncomingEvent event) {
		return UUID.fromString(event.aggregateId());
	}

	/** An attempt, and the learner's sequence of it. */
	record Recorded(long sequence, AttemptRecordedV1 attempt) {
	}
}
