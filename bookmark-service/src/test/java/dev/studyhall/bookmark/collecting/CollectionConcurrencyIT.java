package dev.studyhall.bookmark.collecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens at once comes out as if it had happened one after the other. */
class CollectionConcurrencyIT extends RunningService {

	private static final int AT_ONCE = 24;

	private Collections asha = new Collections(client(), "");

	@BeforeEach
	void logIn() {
		this.asha = Collections.of(learner("asha"));
	}

	@Test
	void theLimitHoldsWhenManyAreMadeAtOnce() throws Exception {
		this.asha.make("First");
		update("""
				insert into bookmark.collection (tenant_id, learner_id, collection_id, name, version, created_at, updated_at)
				select tenant_id, learner_id, uuidv7(), 'Filler', 1, now(), now()
				from bookmark.learner
				cross join generate_series(1, 189)
				where tenant_id = ?""",
				this.tenant.id());

		List<Integer> answers = atOnce(
				(number) -> this.asha.create(Map.of("name", "N" + number), UUID.randomUUID().toString()));

		assertThat(answers).filteredOn((status) -> status == 201).hasSize(10);
		assertThat(answers).filteredOn((status) -> status == 409).hasSize(AT_ONCE - 10);
		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isEqualTo(200);
	}

	@Test
	void oneKeyAtOnceMakesOneCollection() throws Exception {
		List<Integer> answers = atOnce((number) -> this.asha.create(Map.of("name", "Same"), "key"));

		assertThat(answers).containsOnly(201);
		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void itemsPutAtOnceStandOneBehindTheOther() throws Exception {
		String[] questions = IntStream.range(0, AT_ONCE).mapToObj((number) -> "q" + number).toArray(String[]::new);
		this.catalog.publish("django", questions);
		String id = this.asha.make("For Friday");

		List<Integer> answers = atOnce((number) -> this.asha.put(id, "question/" + this.catalog.id("q" + number),
				(number % 2 == 0) ? "?after=" : ""));

		assertThat(answers).containsOnly(201);
		assertThat(
				texts("select distinct position from bookmark.collection_item where tenant_id = ?", this.tenant.id()))
			.hasSize(AT_ONCE);
		assertThat(this.asha.slugs(id)).containsExactlyInAnyOrder(questions);
	}

	private static List<Integer> atOnce(IntFunction<ResponseSpec> call) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> running = IntStream.range(0, AT_ONCE)
				.mapToObj((number) -> threads
					.submit(() -> call.apply(number).returnResult(Void.class).getStatus().value()))
				.toList();
			List<Integer> statuses = new ArrayList<>();
			for (Future<Integer> each : running) {
				statuses.add(each.get());
			}
			return statuses;
		}
	}

}
