package dev.studyhall.catalog.importing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.catalog.support.EventLog.Event;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Publications of many questions: topic by topic, each whole in a transaction of its own,
 * while what was told before is on its way already. The benchmark of imports measures the
 * same at a million.
 */
@Isolated
class BulkPublicationIT extends RunningCatalog {

	private static final int TOPICS = 30;

	private static final int QUESTIONS = 100;

	private static final int LARGEST = 2_000;

	@Test
	void manyTopicsHoldNoTransactionOpenAndDrainAsTheyCome() {
		long begin = System.nanoTime();
		String address = upload(file(TOPICS, QUESTIONS), "");
		CompletableFuture<Seen> watched = CompletableFuture.supplyAsync(() -> watch(address));

		JsonNode job = author().await(address);
		long taken = Duration.ofNanos(System.nanoTime() - begin).toMillis();
		Seen seen = watched.join();

		System.out.printf("bulk publication: questions=%d ms=%d oldest-transaction-ms=%d most-waiting=%d%n",
				TOPICS * QUESTIONS, taken, seen.openMillis(), seen.waiting());
		assertThat(job.get("counts").get("created").asInt()).isEqualTo(TOPICS * QUESTIONS);
		assertThat(seen.waiting()).isLessThan(TOPICS * (QUESTIONS + 1) / 2);
		assertTopicsCameWholeAndOneByOne();
		assertThat(events().all().stream().collect(Collectors.groupingBy(Event::name, Collectors.counting())))
			.isEqualTo(Map.of("topic-published.v1", (long) TOPICS, "question-published.v1", (long) TOPICS * QUESTIONS));
	}

	@Test
	void theLargestTopicIsPublishedByOneCall() {
		author().await(upload(file(1, LARGEST), "?publish=false"));
		assertThat(count("outbox where tenant_id = ?", this.tenant.id())).isZero();

		assertThat(desk().publish("/authoring/topics/topic-0")).isEqualTo(204);

		assertThat(read("/topics/topic-0").get("questionCount").asInt()).isEqualTo(LARGEST);
		assertThat(events().names()).hasSize(LARGEST + 1);
	}

	private void assertTopicsCameWholeAndOneByOne() {
		assertThat(
				texts("select distinct xmin::text from catalog.published_topic where tenant_id = ?", this.tenant.id()))
			.hasSize(TOPICS);
		assertThat(count("""
				published_question q
				join catalog.published_topic t on t.tenant_id = q.tenant_id and t.topic_id = q.topic_id
				where q.tenant_id = ? and q.xmin = t.xmin""", this.tenant.id())).isEqualTo(TOPICS * QUESTIONS);
	}

	/**
	 * What was to be seen until the job was done.
	 *
	 * @param openMillis age of the oldest transaction of the service at any time
	 * @param waiting events in the outbox at most
	 */
	private record Seen(long openMillis, long waiting) {

		Seen with(Seen other) {
			return new Seen(Math.max(openMillis, other.openMillis), Math.max(waiting, other.waiting));
		}

	}

	private Seen watch(String job) {
		Seen seen = new Seen(0, 0);
		while (author().job(job).get("state").asString().matches("queued|running")) {
			seen = seen.with(new Seen(Long.parseLong(texts("""
					select (1000 * coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0))::bigint
					from pg_stat_activity
					where usename like 'catalog\\_%' and datname = current_database()""").getFirst()),
					count("outbox where tenant_id = ?", this.tenant.id())));
			pause();
		}
		return seen;
	}

	private String upload(String json, String query) {
		return author().upload(MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8), query);
	}

	private static String file(int topics, int questions) {
		String items = IntStream.range(0, questions)
			.mapToObj("{\"externalId\":\"q%1$d\",\"title\":\"What is %1$d?\",\"answer\":\"A number.\"}"::formatted)
			.collect(Collectors.joining(","));
		return IntStream.range(0, topics)
			.mapToObj(
					(number) -> """
							{"slug":"topic-%1$d","title":"Topic %1$d","levels":[{"code":"basics","title":"Basics","questions":[%2$s]}]}"""
						.formatted(number, items))
			.collect(Collectors.joining(",", "{\"format\":\"studyhall\",\"version\":1,\"topics\":[", "]}"));
	}

}
