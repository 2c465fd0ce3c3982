package dev.studyhall.catalog.importing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.CurrentTenant;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What those hear who watch an import. */
class ImportEventsIT extends RunningCatalog {

	private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENTS = new ParameterizedTypeReference<>() {
	};

	private final UUID job = UUID.randomUUID();

	@Autowired
	private ImportWatch watch;

	@Autowired
	private Imports imports;

	@Autowired
	private ApplicationContext context;

	@Test
	void ofAnImportThatIsOverThereIsOneEventAndTheStreamEnds() {
		String address = author().upload(MediaType.valueOf("text/markdown"),
				"# Sets\n### One?\nFirst.\n".getBytes(StandardCharsets.UTF_8), "");
		JsonNode job = author().await(address);

		var answer = author().client().get().uri(address + "/events").exchange().expectStatus().isOk();

		answer.expectHeader().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM);
		answer.expectHeader().valueEquals("Cache-Control", "no-store");
		StepVerifier.create(answer.returnResult(EVENTS).getResponseBody()).assertNext((event) -> {
			assertThat(event.event()).isEqualTo("completed");
			assertThat(event.data()).isEqualTo(job);
		}).expectComplete().verify(PATIENCE);
	}

	@Test
	void whateverChangesIsToldUntilTheEnd() {
		running();

		StepVerifier.create(news(stream("")))
			.assertNext((event) -> assertThat(told(event)).isEqualTo("progress running-0 created=0"))
			.then(() -> change("next_file = 1, created = 5"))
			.assertNext((event) -> assertThat(told(event)).isEqualTo("progress running-1 created=5"))
			.then(() -> change("state = 'failed', failure = 'The archive broke off', completed_at = now()"))
			.assertNext((event) -> assertThat(told(event)).isEqualTo("failed failed created=5"))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aStreamWithoutNewsShowsLife() {
		running();

		StepVerifier.create(stream(""))
			.expectNextMatches((event) -> "progress".equals(event.event()))
			.expectNextMatches((event) -> event.comment() != null && event.data() == null)
			.expectNextMatches((event) -> event.comment() != null && event.data() == null)
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void whoComesBackGetsTheJobAsItIsAndNothingOnceTheEndWasSeen() {
		running();
		change("next_file = 3");
		StepVerifier.create(news(stream("running-1")).take(1))
			.assertNext((event) -> assertThat(event.id()).isEqualTo("running-3"))
			.expectComplete()
			.verify(PATIENCE);

		change("state = 'completed', completed_at = now()");

		StepVerifier.create(news(stream("running-3")))
			.assertNext((event) -> assertThat(event.id()).isEqualTo("completed"))
			.expectComplete()
			.verify(PATIENCE);
		request(author().client(), "completed").expectStatus().isNoContent();
	}

	@Test
	void oneStreamTooManyIsRefusedAndWhoHangsUpMakesRoom() {
		running();
		List<Disposable> streams = Stream.generate(() -> stream("").subscribe()).limit(3).toList();
		Awaitility.await().atMost(PATIENCE).until(() -> watch.open() == 3);

		JsonNode problem = json(request(author().client(), "").expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("Retry-After", "5")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());

		assertThat(problem.get("type").asString()).endsWith("/too-many-streams");
		streams.forEach(Disposable::dispose);
		Awaitility.await().atMost(PATIENCE).until(() -> watch.open() == 0);
	}

	@Test
	void anInstanceThatStopsEndsItsStreams() {
		running();
		ImportWatch stopping = new ImportWatch(this.imports,
				new WatchProperties(1, Duration.ofMillis(50), Duration.ofMinutes(1)));
		TenantId id = new TenantId(this.tenant.id());
		Caller caller = new Caller(new Tenant(id, new TenantSlug(this.tenant.slug()), "Any", true, Tenant.State.ACTIVE),
				null, Set.of("author"));

		StepVerifier
			.create(stopping.look(caller, this.job)
				.flatMapMany((first) -> stopping.follow(caller, first))
				.contextWrite((context) -> CurrentTenant.put(context, id)))
			.expectNextCount(1)
			.then(() -> stopping.onApplicationEvent(new ContextClosedEvent(this.context)))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(stopping.open()).isZero();
	}

	@Test
	void onlyAuthorsOfTheTenantMayWatch() {
		running();

		request(client("asha", this.tenant.slug()), "").expectStatus().isForbidden();
		request(client(), "").expectStatus().isUnauthorized();
		request(author(registerTenant(true)).client(), "").expectStatus().isNotFound();
		author().client()
			.get()
			.uri("/api/v1/" + this.tenant.slug() + "/imports/" + UUID.randomUUID() + "/events")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	/** A job that some other instance works on. */
	private void running() {
		update("insert into catalog.import_job (tenant_id, id, state, format, publish, retire_missing, change_kind,"
				+ " lease_holder, lease_until, queued_at, started_at) values (?, ?, 'running', 'zip', true, false,"
				+ " 'minor', gen_random_uuid(), now() + interval '1 day', now(), now())", this.tenant.id(), this.job);
	}

	private void change(String what) {
		update("update catalog.import_job set " + what + " where tenant_id = ? and id = ?", this.tenant.id(), this.job);
	}

	private Flux<ServerSentEvent<JsonNode>> stream(String lastEventId) {
		return request(author().client(), lastEventId).expectStatus().isOk().returnResult(EVENTS).getResponseBody();
	}

	private WebTestClient.ResponseSpec request(WebTestClient client, String lastEventId) {
		return client.get()
			.uri("/api/v1/" + this.tenant.slug() + "/imports/" + this.job + "/events")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.headers((headers) -> {
				if (!lastEventId.isEmpty()) {
					headers.set("Last-Event-ID", lastEventId);
				}
			})
			.exchange();
	}

	private static Flux<ServerSentEvent<JsonNode>> news(Flux<ServerSentEvent<JsonNode>> events) {
		return events.filter((event) -> event.data() != null);
	}

	private static String told(ServerSentEvent<JsonNode> event) {
		return "%s %s created=%s".formatted(event.event(), event.id(),
				json(event.data()).get("counts").get("created").asInt());
	}

}
