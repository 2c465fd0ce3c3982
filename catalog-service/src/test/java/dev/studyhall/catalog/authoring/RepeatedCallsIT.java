package dev.studyhall.catalog.authoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.studyhall.catalog.support.Desk;
import dev.studyhall.catalog.support.Desk.Answer;
import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that a client sends again because it heard no answer. */
class RepeatedCallsIT extends RunningCatalog {

	private String topic = "";

	private String question = "";

	@BeforeEach
	void makeQuestion() {
		this.topic = desk().makeTopic("Sets");
		this.question = desk().makeQuestion(this.topic, "What is a set?", "Things.");
	}

	@Test
	void aPublicationSentAgainShowsNothingThatCameLater() {
		assertThat(publish("k1", "First").status()).isEqualTo(204);
		desk().answer(this.question, "Distinct things.", "minor");

		Answer again = publish("k1", "First");

		assertThat(again.status()).isEqualTo(204);
		assertThat(again.body()).isNull();
		assertThat(shownAnswer()).isEqualTo("Things.");
		assertThat(publications()).isEqualTo(1);
		assertThat(publish("k2", "First").status()).isEqualTo(204);
		assertThat(shownAnswer()).isEqualTo("Distinct things.");
	}

	@Test
	void twoAtOnceUnderOneKeyAreOnePublication() {
		List<CompletableFuture<Integer>> sent = Stream.generate(() -> keyed("k1"))
			.limit(4)
			.map((desk) -> CompletableFuture.supplyAsync(() -> desk.publish(this.topic)))
			.toList();

		assertThat(sent).extracting(CompletableFuture::join).containsOnly(204);
		assertThat(publications()).isEqualTo(1);
	}

	@Test
	void aKeyStandsForOneRequestOfOneAuthor() {
		publish("k1", "First");

		assertThat(publish("k1", "Second").status()).isEqualTo(422);
		assertThat(keyed("k1").post(this.topic + "/restoration", null).status()).isEqualTo(422);
		desk().answer(this.question, "Distinct things.", "minor");
		Desk other = new Desk(keyed(desk("ira", "author"), "k1"), this.tenant.slug());
		assertThat(other.publish(this.topic)).isEqualTo(204);
		assertThat(publications()).isEqualTo(2);
	}

	@Test
	void whatWasRefusedMayBeTriedAgainUnderItsKey() {
		desk().delete(this.topic, desk().get(this.topic).etag());
		assertThat(publish("k1", "First").status()).isEqualTo(404);
		desk().post(this.topic + "/restoration", null);

		assertThat(publish("k1", "First").status()).isEqualTo(204);

		assertThat(publications()).isEqualTo(1);
	}

	@Test
	void aReversionSentAgainBringsNothingBackTwice() {
		desk().publish(this.topic);
		desk().answer(this.question, "Distinct things.", "minor");
		desk().publish(this.topic);
		String reversion = this.topic + "/publications/1/reversion";
		assertThat(keyed("k1").post(reversion, null).status()).isEqualTo(204);
		desk().answer(this.question, "Things once more.", "minor");
		desk().publish(this.topic);

		assertThat(keyed("k1").post(reversion, null).status()).isEqualTo(204);

		assertThat(shownAnswer()).isEqualTo("Things once more.");
		assertThat(publications()).isEqualTo(4);
	}

	@Test
	void aRestorationSentAgainGetsTheSameAnswer() {
		desk().delete(this.question, desk().get(this.question).etag());
		assertThat(keyed("k1").post(this.question + "/restoration", null).status()).isEqualTo(204);
		assertThat(keyed("k1").post(this.question + "/restoration", null).status()).isEqualTo(204);
		assertThat(keyed("k2").post(this.question + "/restoration", null).status()).isEqualTo(409);

		desk().delete(this.topic, desk().get(this.topic).etag());
		assertThat(keyed("k3").post(this.topic + "/restoration", null).status()).isEqualTo(204);
		assertThat(keyed("k3").post(this.topic + "/restoration", null).status()).isEqualTo(204);
		assertThat(keyed("k4").post(this.topic + "/restoration", null).status()).isEqualTo(409);
	}

	@Test
	void aRetirementSentAgainDoesNotTakeBackARestoration() {
		desk().publish(this.topic);
		String retirement = this.question.replace("/authoring", "") + "/retirement";
		assertThat(keyed("k1").post(retirement, null).status()).isEqualTo(204);
		desk().post(this.question + "/restoration", null);

		assertThat(keyed("k1").post(retirement, null).status()).isEqualTo(204);

		assertThat(desk().get(this.question).text("state")).isEqualTo("draft");
	}

	private Answer publish(String key, String message) {
		return keyed(key).post(this.topic.replace("/authoring", "") + "/publication", Map.of("message", message));
	}

	private Desk keyed(String key) {
		return new Desk(keyed(desk(), key), this.tenant.slug());
	}

	private static WebTestClient keyed(Desk desk, String key) {
		return desk.client().mutate().defaultHeader("Idempotency-Key", key).build();
	}

	private String shownAnswer() {
		return read(this.question.replace("/authoring", "")).get("answer").get("markdown").asString();
	}

	private int publications() {
		return desk().get(this.topic + "/publications").json().get("items").size();
	}

}
