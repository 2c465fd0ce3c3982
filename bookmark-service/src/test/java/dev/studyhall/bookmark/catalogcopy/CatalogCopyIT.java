package dev.studyhall.bookmark.catalogcopy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.studyhall.bookmark.support.RunningService;
import dev.studyhall.bookmark.support.Seed;
import dev.studyhall.kit.consumer.IncomingEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogCopyIT extends RunningService {

	private static final String COPY = "catalog-copy";

	@Test
	void eventsInAnyOrderAndTwiceComeOutAsTheSerialModel() {
		Random random = Seed.random("bookmark's copy of the catalog");
		for (int round = 0; round < 15; round++) {
			this.tenant = registerTenant();
			this.catalog = catalogOf(this.tenant);
			SerialCatalog model = new SerialCatalog();
			List<IncomingEvent> events = history(random, model);

			shuffleInBatches(random, events);

			assertThat(rows()).as("round " + round).containsExactlyInAnyOrderElementsOf(model.rows(this.catalog));
		}
	}

	@Test
	void aNewerTopicReplacesItsPlacementsAsASet() {
		this.catalog.publishTopic("django", Map.of("beginner", List.of("q1", "q2"), "advanced", List.of("q3")));

		this.catalog.publishTopic("django", Map.of("beginner", List.of("q3", "q1")));

		assertThat(count("placement_copy where tenant_id = ?", this.tenant.id())).isEqualTo(2);
		assertThat(count("placement_copy where question_id = ? and number = 1 and level = 'beginner'",
				this.catalog.id("q3")))
			.isOne();
	}

	@Test
	void aTopicWithoutQuestionsHasNoPlacements() {
		this.catalog.publishTopic("django", Map.of("beginner", List.of("q1")));

		this.catalog.publishTopic("django", Map.of());

		assertThat(count("placement_copy where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aTopicPublishedAgainAfterItsRetirementIsPublished() {
		this.catalog.publishTopic("django", Map.of("beginner", List.of("q1")));
		this.catalog.retireTopic("django");
		assertThat(count("topic_copy where tenant_id = ? and retired", this.tenant.id())).isOne();

		this.catalog.publishTopic("django", Map.of());

		assertThat(count("topic_copy where tenant_id = ? and not retired", this.tenant.id())).isOne();
		assertThat(count("placement_copy where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void aRetirementThatComesFirstIsUndoneByANewerPublicationOnly() {
		apply(COPY, this.tenant, List.of(this.catalog.topicRetired("django", 2)));
		assertThat(count("topic_copy where tenant_id = ? and retired", this.tenant.id())).isOne();

		apply(COPY, this.tenant, List.of(this.catalog.topicPublished("django", 1, Map.of())));
		assertThat(count("topic_copy where tenant_id = ? and slug = 'django' and retired", this.tenant.id())).isOne();

		apply(COPY, this.tenant, List.of(this.catalog.topicPublished("django", 3, Map.of())));
		assertThat(count("topic_copy where tenant_id = ? and not retired", this.tenant.id())).isOne();
	}

	@Test
	void anOlderRetirementChangesNothing() {
		apply(COPY, this.tenant, List.of(this.catalog.topicPublished("django", 3, Map.of())));

		apply(COPY, this.tenant, List.of(this.catalog.topicRetired("django", 2)));

		assertThat(count("topic_copy where tenant_id = ? and not retired", this.tenant.id())).isOne();
	}

	@Test
	void aQuestionPublishedAgainAfterItsRetirementIsPublished() {
		this.catalog.publishQuestion("django", "q1");
		this.catalog.retireQuestion("django", "q1");
		assertThat(count("question_copy where tenant_id = ? and retired", this.tenant.id())).isOne();

		this.catalog.publishQuestion("django", "q1");

		assertThat(count("question_copy where tenant_id = ? and not retired", this.tenant.id())).isOne();
	}

	@Test
	void aPayloadAboutAnotherAggregateIsTheEventsFault() {
		IncomingEvent event = this.catalog.questionPublished("django", "q1", 1);
		IncomingEvent swapped = new IncomingEvent(event.id(), event.type(), event.tenant(),
				this.catalog.id("q2").toString(), 1, event.time(), event.payload());

		assertThatThrownBy(() -> apply(COPY, this.tenant, List.of(swapped)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThat(count("question_copy where tenant_id = ?", this.tenant.id())).isZero();
	}

	private List<IncomingEvent> history(Random random, SerialCatalog model) {
		List<IncomingEvent> events = new ArrayList<>();
		for (int topic = 0; topic < 3; topic++) {
			addTopic(random, model, events, topic);
			for (int question = 0; question < 8; question++) {
				addQuestion(random, model, events, "topic-" + topic, "q" + topic + "-" + question);
			}
		}
		return events;
	}

	private void addTopic(Random random, SerialCatalog model, List<IncomingEvent> events, int topic) {
		String slug = "topic-" + topic;
		for (long at = 1; at <= 4; at++) {
			if (at > 1 && random.nextInt(3) == 0) {
				model.onRetired(slug);
				events.add(this.catalog.topicRetired(slug, at));
				continue;
			}
			Map<String, List<String>> levels = Map.of("beginner", questions(random, topic, 0), "advanced",
					questions(random, topic, 4));
			model.onTopic(slug, at, levels);
			events.add(this.catalog.topicPublished(slug, at, levels));
		}
	}

	private void addQuestion(Random random, SerialCatalog model, List<IncomingEvent> events, String topic,
			String question) {
		for (long at = 1; at <= 4; at++) {
			if (at > 1 && random.nextInt(3) == 0) {
				model.onRetired(question);
				events.add(this.catalog.questionRetired(topic, question, at));
			}
			else {
				boolean material = random.nextBoolean();
				model.onQuestion(question, at, material);
				events.add(material ? this.catalog.materiallyPublished(topic, question, at)
						: this.catalog.questionPublished(topic, question, at));
			}
		}
	}

	/** Some of four questions, in any order. */
	private static List<String> questions(Random random, int topic, int first) {
		List<String> questions = new ArrayList<>();
		for (int question = first; question < first + 4; question++) {
			if (random.nextBoolean()) {
				questions.add("q" + topic + "-" + question);
			}
		}
		Collections.shuffle(questions, random);
		return questions;
	}

	private void shuffleInBatches(Random random, List<IncomingEvent> events) {
		List<IncomingEvent> told = new ArrayList<>(events);
		events.stream().filter((event) -> random.nextBoolean()).forEach(told::add);
		Collections.shuffle(told, random);
		while (!told.isEmpty()) {
			List<IncomingEvent> batch = told.subList(0, Math.min(told.size(), 1 + random.nextInt(30)));
			apply(COPY, this.tenant, List.copyOf(batch));
			batch.clear();
		}
	}

	private List<String> rows() {
		return texts("""
				select format('topic %s %s %s %s', slug, title, published_sequence,
					case when retired then 'retired' else 'published' end)
				from bookmark.topic_copy
				where tenant_id = ?
				union all
				select format('placement %s %s %s %s %s', topic_id, question_id, level, number, position)
				from bookmark.placement_copy
				where tenant_id = ?
				union all
				select format('question %s %s %s %s %s', slug, title, version, coalesce(material_version, 0),
					case when retired then 'retired' else 'published' end)
				from bookmark.question_copy
				where tenant_id = ?""", this.tenant.id(), this.tenant.id(), this.tenant.id());
	}

}
