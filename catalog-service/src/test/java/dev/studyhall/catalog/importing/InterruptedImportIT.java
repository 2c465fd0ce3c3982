package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.support.EventLog.Event;
import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Imports whose database goes away again and again, and uploads that break off. */
@Isolated
class InterruptedImportIT extends RunningCatalog {

	private static final int TOPICS = 40;

	private static final int QUESTIONS = 20;

	private static final int INTERRUPTIONS = 5;

	@Autowired
	private ImportWorker worker;

	@Autowired
	private ImportRunner runner;

	@Test
	void connectionsThatDieLoseNothingAndDoubleNothing() {
		String address = author().upload(MediaType.APPLICATION_JSON, file().getBytes(StandardCharsets.UTF_8), "");
		for (int number = 1; number <= INTERRUPTIONS; number++) {
			int done = number * TOPICS / (2 * INTERRUPTIONS);
			await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> done() >= done);
			texts("""
					select pg_terminate_backend(pid)::text
					from pg_stat_activity
					where usename = 'catalog_worker' and datname = current_database()""");
		}

		JsonNode job = author().await(address);

		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("completed");
		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":800,\"updated\":0,\"unchanged\":0,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("topics").size()).isEqualTo(TOPICS);
		for (String table : List.of("question", "question_version", "published_question")) {
			assertThat(count(table + " where tenant_id = ?", this.tenant.id())).as(table).isEqualTo(TOPICS * QUESTIONS);
		}
		Map<String, Long> told = events().all()
			.stream()
			.collect(Collectors.groupingBy(Event::key, Collectors.mapping(Event::sequence,
					Collectors.collectingAndThen(Collectors.toSet(), (sequences) -> (long) sequences.size()))));
		assertThat(told).hasSize(TOPICS * (QUESTIONS + 1));
		assertThat(told.values()).containsOnly(1L);
	}

	@Test
	void aJobThatIsTakenAwayLeavesNoFileBehind() throws IOException {
		List<Path> before = files();
		UUID job = receiving("1 minute");
		update("update catalog.import_job set state = 'running', lease_holder = id, lease_until = now() + interval '1 day'"
				+ " where id = ?", job);
		Claim claim = new Claim(new TenantId(this.tenant.id()), job, job, ImportFormat.JSON, null,
				new ImportOptions(true, false, ChangeKind.MINOR, null), 1, 0, 1);

		for (int micros = 0; micros <= 30_000; micros += 300) {
			Disposable running = this.runner.run(claim).subscribe((_) -> {
			}, (_) -> {
			});
			LockSupport.parkNanos(1_000L * micros);
			running.dispose();
		}

		await().atMost(PATIENCE).until(() -> before.containsAll(files()));
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("studyhall-import")).toList();
		}
	}

	@Test
	void whatBrokeOffLongAgoIsClearedAwayWithAllThatCame() {
		UUID old = receiving("2 hours");
		UUID fresh = receiving("1 minute");

		worker.sweep().block(PATIENCE);

		assertThat(texts("select id from catalog.import_job where tenant_id = ?", this.tenant.id()))
			.containsExactly(fresh.toString());
		assertThat(texts("select job_id from catalog.import_chunk where tenant_id = ?", this.tenant.id()))
			.containsExactly(fresh.toString())
			.doesNotContain(old.toString());
	}

	private long done() {
		return count("import_topic where tenant_id = ?", this.tenant.id());
	}

	/** An upload of which one piece came, so long ago. */
	private UUID receiving(String age) {
		UUID job = UUID.randomUUID();
		update("insert into catalog.import_job (tenant_id, id, state, format, publish, retire_missing, change_kind,"
				+ " created_at) values (?, ?, 'receiving', 'zip', true, false, 'minor', now() - ?::interval)",
				this.tenant.id(), job, age);
		update("insert into catalog.import_chunk (tenant_id, job_id, position, bytes) values (?, ?, 0, 'x')",
				this.tenant.id(), job);
		return job;
	}

	private static String file() {
		String items = IntStream.range(0, QUESTIONS)
			.mapToObj("{\"externalId\":\"q%1$d\",\"title\":\"What is %1$d?\",\"answer\":\"A number.\"}"::formatted)
			.collect(Collectors.joining(","));
		return IntStream.range(0, TOPICS)
			.mapToObj(
					(number) -> """
							{"slug":"topic-%1$d","title":"Topic %1$d","levels":[{"code":"basics","title":"Basics","questions":[%2$s]}]}"""
						.formatted(number, items))
			.collect(Collectors.joining(",", "{\"format\":\"studyhall\",\"version\":1,\"topics\":[", "]}"));
	}

}
