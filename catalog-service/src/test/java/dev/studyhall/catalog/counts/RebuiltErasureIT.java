package dev.studyhall.catalog.counts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.testing.erasure.LearnerEvent;
import dev.studyhall.testing.stack.Stack;
import dev.studyhall.testing.token.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A replay of the whole log ends with the erased learner still gone. */
@Isolated("makes tables anew that others fill by hand")
class RebuiltErasureIT extends RunningCatalog {

	private static final Duration LONGEST = Duration.ofSeconds(180);

	private final UUID asha = UUID.randomUUID();

	private final UUID ben = UUID.randomUUID();

	private final UUID question = UUID.randomUUID();

	@Autowired
	private Environment environment = new StandardEnvironment();

	static {
		Stack.get().createTopic("studyhall.bookmark.v1", 12);
	}

	@Test
	void aReplayEndsTheSame() {
		LearnerEvent.send(List.of(put(this.asha, 1), put(this.ben, 1), erased(this.asha, 2), put(this.asha, 1),
				put(this.ben, 1), erased(this.ben, 2), put(this.ben, 3)));
		Awaitility.await().atMost(LONGEST).until(() -> left().equals(List.of(this.ben + " 3")));
		assertThat(bookmarks()).as("one of each learner, and one of the time after").containsExactly("3");

		rebuild();

		assertThat(left()).containsExactly(this.ben + " 3");
		assertThat(texts(
				"select count(*) from catalog.bookmark_erasure where tenant_id = '%s'".formatted(this.tenant.id())))
			.containsExactly("2");
		assertThat(bookmarks()).as("one of each learner, and one of the time after").containsExactly("3");
	}

	private void rebuild() {
		operator().post().uri("/rebuild/bookmark-counts").exchange().expectStatus().isAccepted();
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
		return texts("select learner_id || ' ' || sequence from catalog.bookmark_mark where tenant_id = '%s'"
			.formatted(this.tenant.id()));
	}

	private List<String> bookmarks() {
		return texts("select bookmarks from catalog.bookmark_count where question_id = '%s'".formatted(this.question));
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
