package dev.studyhall.catalog.counts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** However the events come, the counts are those of the serial model. */
class CountsIT extends RunningCatalog {

	@Autowired
	private List<EventConsumer> consumers = List.of();

	@Autowired
	@Qualifier("workerTransactions")
	private Transactions workerTransactions;

	@Test
	void aQuestionNobodyTouchedCountsNothing() {
		String question = importQuestions(1).getFirst().toString();

		JsonNode counts = read("/questions/" + question + "/counts");

		assertThat(counts.toString()).isEqualTo("{\"bookmarks\":0,\"attempts\":0}");
		client().get()
			.uri("/api/v1/" + this.tenant.slug() + "/questions/" + question + "/counts")
			.exchange()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
	}

	@Test
	void shuffledAndDoubledBookmarksCountLikeTheSerialOnes() {
		Random random = random();
		List<UUID> questions = importQuestions(5);
		List<UUID> learners = ids(8, random);
		List<IncomingEvent> events = new ArrayList<>();
		Map<UUID, Set<UUID>> marked = new HashMap<>();
		long sequence = 0;
		for (int step = 0; step < 400; step++) {
			UUID learner = learners.get(random.nextInt(learners.size()));
			UUID question = questions.get(random.nextInt(questions.size()));
			boolean put = random.nextInt(3) > 0;
			Set<UUID> of = marked.computeIfAbsent(question, (id) -> new HashSet<>());
			if (put) {
				of.add(learner);
			}
			else {
				of.remove(learner);
			}
			events.add(bookmark(learner, question, put, ++sequence));
		}

		applyInDisorder("bookmark-counts", events, random);

		for (UUID question : questions) {
			assertThat(read("/questions/" + question + "/counts").get("bookmarks").asInt())
				.isEqualTo(marked.getOrDefault(question, Set.of()).size());
		}
	}

	@Test
	void shuffledAndDoubledAttemptsCountOnce() {
		Random random = random();
		List<UUID> questions = importQuestions(5);
		List<IncomingEvent> events = new ArrayList<>();
		Map<UUID, Integer> attempts = new HashMap<>();
		for (int step = 0; step < 400; step++) {
			UUID question = questions.get(random.nextInt(questions.size()));
			attempts.merge(question, 1, Integer::sum);
			events.add(attempt(question, step + 1));
		}

		applyInDisorder("attempt-counts", events, random);

		for (UUID question : questions) {
			assertThat(read("/questions/" + question + "/counts").get("attempts").asInt())
				.isEqualTo(attempts.getOrDefault(question, 0));
		}
	}

	/**
	 * Half of them twice, in any order, in batches of any size, two batches at a time.
	 */
	private void applyInDisorder(String consumer, List<IncomingEvent> events, Random random) {
		List<IncomingEvent> disorder = new ArrayList<>(events);
		events.stream().filter((event) -> random.nextBoolean()).forEach(disorder::add);
		Collections.shuffle(disorder, random);
		List<List<IncomingEvent>> batches = new ArrayList<>();
		for (int at = 0; at < disorder.size();) {
			int end = Math.min(disorder.size(), at + 1 + random.nextInt(40));
			batches.add(disorder.subList(at, end));
			at = end;
		}
		EventConsumer applying = this.consumers.stream()
			.filter((candidate) -> candidate.name().equals(consumer))
			.findFirst()
			.orElseThrow();
		int concurrency = consumer.equals("attempt-counts") ? 2 : 1;
		Flux.fromIterable(batches)
			.flatMap((batch) -> this.workerTransactions.inTenant(new TenantId(this.tenant.id()), applying.apply(batch)),
					concurrency)
			.blockLast(PATIENCE);
	}

	private List<UUID> importQuestions(int count) {
		StringBuilder bundle = new StringBuilder("# Sets\n");
		for (int number = 1; number <= count; number++) {
			bundle.append("### Question ").append(number).append("?\n\nAn answer.\n\n");
		}
		author().importBundle(bundle.toString());
		return read("/topics/sets").get("levels")
			.get(0)
			.get("questions")
			.valueStream()
			.map((item) -> UUID.fromString(item.get("id").asString()))
			.toList();
	}

	private IncomingEvent bookmark(UUID learner, UUID question, boolean put, long sequence) {
		String payload = "{\"tenantId\":\"%s\",\"learnerId\":\"%s\",\"targetType\":\"question\",\"targetId\":\"%s\"}"
			.formatted(this.tenant.id(), learner, question);
		return event(put ? BookmarkPutV1.TYPE : BookmarkRemovedV1.TYPE, learner, sequence, payload);
	}

	private IncomingEvent attempt(UUID question, long sequence) {
		String payload = "{\"tenantId\":\"%s\",\"attemptId\":\"%s\",\"questionId\":\"%s\"}".formatted(this.tenant.id(),
				UUID.randomUUID(), question);
		return event(AttemptRecordedV1.TYPE, UUID.randomUUID(), sequence, payload);
	}

	private IncomingEvent event(String type, UUID aggregate, long sequence, String payload) {
		return new IncomingEvent(UUID.randomUUID(), type, new TenantId(this.tenant.id()), aggregate.toString(),
				sequence, Instant.EPOCH, payload.getBytes(StandardCharsets.UTF_8));
	}

	private static List<UUID> ids(int count, Random random) {
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(new UUID(random.nextLong(), random.nextLong()));
		}
		return ids;
	}

	private static Random random() {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println("seed=" + seed);
		return new Random(seed);
	}

}
