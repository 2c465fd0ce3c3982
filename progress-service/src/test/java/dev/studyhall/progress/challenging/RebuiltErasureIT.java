package dev.studyhall.progress.challenging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.RunningService;
import dev.studyhall.testing.erasure.LearnerEvent;
import dev.studyhall.testing.token.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A replay of the whole log ends with the erased learner still gone. */
class RebuiltErasureIT extends RunningService {

	private static final Duration LONGEST = Duration.ofSeconds(180);

	private final UUID asha = UUID.randomUUID();

	private final UUID ben = UUID.randomUUID();

	private final UUID question = UUID.randomUUID();

	@Autowired
	private Environment environment = new StandardEnvironment();

	@Test
	void aReplayEndsTheSame() {
		LearnerEvent.send(List.of(put(this.asha, 1), put(this.ben, 1), erased(this.asha, 2), put(this.asha, 1),
				put(this.ben, 1), erased(this.ben, 2), put(this.ben, 3)));
		Awaitility.await().atMost(LONGEST).until(() -> left().equals(List.of(this.ben + " 3")));

		rebuild();

		assertThat(left()).containsExactly(this.ben + " 3");
		assertThat(texts(
				"select count(*) from progress.challenging_erasure where tenant_id = '%s'".formatted(this.tenant.id())))
			.containsExactly("2");
	}

	private void rebuild() {
		operator().post().uri("/rebuild/challenging-marks").exchange().expectStatus().isAccepted();
		Awaitility.await()
			.atMost(LONGEST)
			.untilAsserted(() -> operator().get()
				.uri("/rebuild")
				.exchange()
				.expectBody()
				.jsonPath("$.runs[0].state")
				.isEqualTo("completed"));
	}

	private List<String> left() {
		return texts("select learner_id || ' ' || sequence from progress.challenging_mark where tenant_id = '%s'"
			.formatted(this.tenant.id()));
	}

	private LearnerEvent put(UUID learner, long sequence) {
		return new LearnerEvent(this.tenant.id(), learner, sequence, "bookmark/bookmark-put.v1", """
				"targetType":"question","targetId":"%s","kind":"challenging","putAt":"2026-05-10T18:05:00Z\""""
			.formatted(this.question));
	}

	private LearnerEvent erased(UUID learner, long sequence) {
		return new LearnerEvent(this.tenant.id(), learner, sequence, "bookmark/learner-erased.v1",
				"\"erasedAt\":\"2026-05-11T18:05:00Z\"");
	}

	private WebTestClient operator() {
		return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.newConnection()))
			.baseUrl("http://127.0.0.1:" + this.environment.getProperty("local.management.port") + "/actuator")
			.defaultHeader("Authorization", TestTokens.shared().token("oskar").operator().bearer())
			.responseTimeout(LONGEST)
			.build();
	}

}
