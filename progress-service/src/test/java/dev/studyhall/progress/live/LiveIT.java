package dev.studyhall.progress.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.ProgressApplication;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.testing.token.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What learners hear who watch their progress. */
class LiveIT extends LiveService {

	private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENTS = new ParameterizedTypeReference<>() {
	};

	private Learner asha = Learner.nobody();

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private Listeners listeners;

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private Changes changes;

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private ApplicationContext context;

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.asha = learner("asha");
		Awaitility.await().atMost(PATIENCE).until(() -> this.listeners.count() == 0);
	}

	@Test
	void whereTheLearnerStandsIsToldAtOnceAndAfterEachChange() {
		rate(this.asha, "e1");

		StepVerifier.create(told(this.asha))
			.expectNext(1L)
			.then(() -> rate(this.asha, "e2"))
			.expectNext(2L)
			.then(() -> this.asha.undo("e2").expectStatus().isNoContent())
			.expectNext(3L)
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void whatAnotherInstanceAcceptsIsToldHere() {
		try (ConfigurableApplicationContext other = anotherInstance()) {
			Learner elsewhere = new Learner(this.asha.client()
				.mutate()
				.baseUrl("http://127.0.0.1:" + other.getEnvironment().getRequiredProperty("local.server.port"))
				.build(), this.asha.home());

			StepVerifier.create(told(this.asha))
				.expectNext(0L)
				.then(() -> rate(elsewhere, "e1"))
				.expectNext(1L)
				.thenCancel()
				.verify(PATIENCE);
		}
	}

	@Test
	void whatAnotherLearnerDoesIsNotTold() {
		StepVerifier.create(told(this.asha)).expectNext(0L).then(() -> {
			rate(learner("ben"), "e1");
			rate(learner("ben"), "e2");
			rate(this.asha, "e1");
		}).expectNext(1L).thenCancel().verify(PATIENCE);
	}

	@Test
	void eachEventHasItsNameAndItsNumberAndNobodyKeepsIt() {
		WebTestClient.ResponseSpec answer = request(this.asha);

		answer.expectHeader().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM);
		answer.expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
		StepVerifier
			.create(answer.returnResult(EVENTS).getResponseBody().filter((event) -> event.data() != null).take(1))
			.assertNext((event) -> {
				assertThat(event.event()).isEqualTo("changed");
				assertThat(event.id()).isEqualTo("0");
			})
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aStreamWithoutNewsShowsLife() {
		StepVerifier.create(stream(this.asha).filter((event) -> event.comment() != null).take(2))
			.expectNextCount(2)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void aStreamEndsWithItsToken() {
		Learner briefly = new Learner(client().mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION,
					TestTokens.shared().token("asha").member(this.tenant.slug()).endsIn(Duration.ofSeconds(3)).bearer())
			.build(), this.asha.home());

		StepVerifier.create(stream(briefly).ignoreElements()).expectComplete().verify(PATIENCE);
	}

	@Test
	void oneStreamTooManyIsRefusedAndWhoHangsUpMakesRoom() {
		List<Disposable> two = Stream.of(1, 2).map((_) -> stream(this.asha).subscribe()).toList();
		Awaitility.await().atMost(PATIENCE).until(() -> this.listeners.count() == 2);
		assertRefused(this.asha, 429, "too-many-own-streams");
		Disposable third = stream(learner("ben")).subscribe();
		Awaitility.await().atMost(PATIENCE).until(() -> this.listeners.count() == 3);
		assertRefused(learner("cem"), 503, "too-many-streams");

		two.forEach(Disposable::dispose);
		third.dispose();

		Awaitility.await().atMost(PATIENCE).until(() -> this.listeners.count() == 0);
	}

	@Test
	void anInstanceThatStopsEndsItsStreams() {
		LiveProperties properties = new LiveProperties(1, 1, Duration.ofSeconds(1), Duration.ofMillis(10));
		ChangeStreams stopping = new ChangeStreams(new Listeners(properties), this.changes, properties);
		Owner owner = new Owner(new TenantId(this.tenant.id()), new MemberId(unknownId()));

		StepVerifier.create(stopping.follow(owner, Instant.now().plus(PATIENCE)))
			.expectNextCount(1)
			.then(() -> stopping.onApplicationEvent(new ContextClosedEvent(this.context)))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void strangersHearNothing() {
		client().get().uri(this.asha.home() + "/events").exchange().expectStatus().isUnauthorized();
		request(new Learner(learner("zoe", registerTenant()).client(), this.asha.home())).expectStatus().isNotFound();
	}

	private void rate(Learner learner, String event) {
		learner.rate(event, this.catalog.id("q1"), 3).expectStatus().isCreated();
	}

	private void assertRefused(Learner learner, int status, String code) {
		request(learner).expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "5")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/" + code);
	}

	/** The sequences that are told, each once. */
	private Flux<Long> told(Learner learner) {
		return stream(learner).mapNotNull(ServerSentEvent::data)
			.map((data) -> data.get("sequence").asLong())
			.distinctUntilChanged();
	}

	private Flux<ServerSentEvent<JsonNode>> stream(Learner learner) {
		return request(learner).expectStatus().isOk().returnResult(EVENTS).getResponseBody();
	}

	private static WebTestClient.ResponseSpec request(Learner learner) {
		return learner.client().get().uri(learner.home() + "/events").accept(MediaType.TEXT_EVENT_STREAM).exchange();
	}

	private static ConfigurableApplicationContext anotherInstance() {
		Map<String, String> properties = new HashMap<>(database().properties("progress"));
		properties.putAll(TestTokens.shared().properties());
		properties.putAll(Map.of("server.port", "0", "management.server.port", "0", "server.address", "127.0.0.1"));
		return new SpringApplicationBuilder(ProgressApplication.class).run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

}
