package dev.studyhall.progress.challenging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChallengingMarksIT extends RunningService {

	private static final String MARKS = "challenging-marks";

	@Test
	void eventsInAnyOrderAndTwiceComeOutAsTheSerialModel() {
		Random random = Seed.random("challenging marks");
		for (int round = 0; round < 15; round++) {
			this.tenant = registerTenant();
			Set<String> model = new HashSet<>();
			List<IncomingEvent> events = history(random, model);

			shuffleInBatches(random, events);

			assertThat(marks()).as("round " + round).containsExactlyInAnyOrderElementsOf(model);
		}
	}

	@Test
	void aMarkThatWasTakenAwayDoesNotComeBackWithAnOldEvent() {
		UUID learner = UUID.randomUUID();
		UUID question = UUID.randomUUID();
		IncomingEvent marked = bookmarks().put(learner, question, "challenging", 1);
		apply(MARKS, this.tenant, List.of(marked));
		apply(MARKS, this.tenant, List.of(bookmarks().removed(learner, question, 2)));

		apply(MARKS, this.tenant, List.of(marked));

		assertThat(marks()).isEmpty();
	}

	@Test
	void aBookmarkOnATopicMarksNoQuestion() {
		apply(MARKS, this.tenant,
				List.of(bookmarks().putOnTopic(UUID.randomUUID(), UUID.randomUUID(), "challenging", 1)));

		assertThat(count("challenging_mark where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aPayloadAboutAnotherLearnerIsTheEventsFault() {
		IncomingEvent event = bookmarks().put(UUID.randomUUID(), UUID.randomUUID(), "challenging", 1);
		IncomingEvent swapped = new IncomingEvent(event.id(), event.type(), event.tenant(),
				UUID.randomUUID().toString(), 1, event.time(), event.payload());

		assertThatThrownBy(() -> apply(MARKS, this.tenant, List.of(swapped)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void ofAnErasedLearnerNoRowIsLeftAndNoOldEventBringsOne() {
		UUID learner = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		UUID question = UUID.randomUUID();
		IncomingEvent marked = bookmarks().put(learner, question, "challenging", 1);
		apply(MARKS, this.tenant, List.of(marked, bookmarks().put(other, question, "challenging", 1),
				bookmarks().removed(learner, UUID.randomUUID(), 2), bookmarks().erased(learner, 3)));

		apply(MARKS, this.tenant, List.of(marked, bookmarks().erased(learner, 3)));

		assertThat(texts("select learner_id from progress.challenging_mark where tenant_id = ?", this.tenant.id()))
			.containsExactly(other.toString());
	}

	@Test
	void whatALearnerMarksAfterwardsStays() {
		UUID learner = UUID.randomUUID();
		UUID question = UUID.randomUUID();
		IncomingEvent erased = bookmarks().erased(learner, 2);

		apply(MARKS, this.tenant, List.of(bookmarks().put(learner, UUID.randomUUID(), "challenging", 1), erased,
				bookmarks().put(learner, question, "challenging", 3)));
		apply(MARKS, this.tenant, List.of(erased));

		assertThat(marks()).containsExactly(learner + " " + question);
	}

	/** Two learners' changes to three questions; the sequence is the learner's. */
	private List<IncomingEvent> history(Random random, Set<String> model) {
		List<IncomingEvent> events = new ArrayList<>();
		for (int each = 0; each < 2; each++) {
			UUID learner = UUID.randomUUID();
			for (long at = 1; at <= 20; at++) {
				if (random.nextInt(8) == 0) {
					model.removeIf((mark) -> mark.startsWith(learner.toString()));
					events.add(bookmarks().erased(learner, at));
					continue;
				}
				UUID question = new UUID(1, random.nextInt(3));
				String kind = List.of("challenging", "revisit", "").get(random.nextInt(3));
				model.remove(learner + " " + question);
				if (kind.equals("challenging")) {
					model.add(learner + " " + question);
				}
				events.add(kind.isEmpty() ? bookmarks().removed(learner, question, at)
						: bookmarks().put(learner, question, kind, at));
			}
		}
		return events;
	}

	private void shuffleInBatches(Random random, List<IncomingEvent> events) {
		List<IncomingEvent> told = new ArrayList<>(events);
		events.stream().filter((event) -> random.nextBoolean()).forEach(told::add);
		Collections.shuffle(told, random);
		while (!told.isEmpty()) {
			List<IncomingEvent> batch = told.subList(0, Math.min(told.size(), 1 + random.nextInt(15)));
			apply(MARKS, this.tenant, List.copyOf(batch));
			batch.clear();
		}
	}

	private List<String> marks() {
		return texts("""
				select learner_id || ' ' || question_id
				from progress.challenging_mark
				where tenant_id = ?
				and challenging""", this.tenant.id());
	}

}
