package dev.studyhall.system;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.launcher.platform.Component;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an operator does on the management ports: look at parked events, mend them,
 * rebuild a projection.
 */
class OperatorIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Api api = Running.api();

	@Test
	void aProjectionRebuiltUnderTrafficComesOutEqual() {
		List<String> questions = LearnerJourneyIT.questions();
		URI management = Running.platform().addresses().management(Component.CATALOG);
		try (SteadyLoad load = new SteadyLoad(questions, 7, "ira", "ben")) {
			for (String consumer : List.of("attempt-counts", "bookmark-counts")) {
				Api.Answer started = api.send(management, "oskar", "POST", "/actuator/rebuild/" + consumer, "{}",
						Map.of("Content-Type", "application/json"));
				assertThat(started.status()).as(started.text()).isLessThan(300);
				JsonNode run = awaitEnd(management, consumer);
				System.out.println("rebuild: " + run);
				assertThat(run.path("state").asString()).isEqualTo("completed");
				assertThat(run.path("report").path("equal").asBoolean()).isTrue();
			}
			assertThat(load.unexpected()).isZero();
		}
	}

	@Test
	void onlyOperatorsMayLook() {
		URI management = Running.platform().addresses().management(Component.CATALOG);

		assertThat(api.send(management, null, "GET", "/actuator/parked", null, Map.of()).status()).isEqualTo(401);
		assertThat(api.send(management, "mira", "GET", "/actuator/parked", null, Map.of()).status()).isEqualTo(403);
		assertThat(api.send(management, "oskar", "GET", "/actuator/parked", null, Map.of()).status()).isEqualTo(200);
		assertThat(api.get("oskar", "/actuator/parked").status()).isEqualTo(404);
	}

	@Test
	void aPoisonEventIsParkedAndTheOthersGoOn() {
		URI management = Running.platform().addresses().management(Component.CATALOG);
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", Running.platform().addresses().bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>("studyhall.progress.v1", "poison", "not json".getBytes(UTF_8)));
			producer.flush();
		}

		await().atMost(PATIENCE)
			.until(() -> api.send(management, "oskar", "GET", "/actuator/parked", null, Map.of())
				.text()
				.contains("poison"));
		String question = LearnerJourneyIT.questions().get(30);
		int before = attempts(question);
		assertThat(api.post("ben", Api.HOME + "/me/attempts", LearnerJourneyIT.attemptOf(question, 4)).status())
			.isEqualTo(201);
		await().atMost(PATIENCE).until(() -> attempts(question) > before);
	}

	private int attempts(String question) {
		return api.get(null, Api.HOME + "/questions/" + question + "/counts").body().path("attempts").asInt();
	}

	private JsonNode awaitEnd(URI management, String consumer) {
		JsonNode[] found = new JsonNode[1];
		await().atMost(PATIENCE).until(() -> {
			JsonNode runs = api.send(management, "oskar", "GET", "/actuator/rebuild", null, Map.of()).body();
			for (JsonNode run : runs.path("runs")) {
				if (run.path("consumer").asString("").equals(consumer)
						&& !"running".equals(run.path("state").asString())) {
					found[0] = run;
					return true;
				}
			}
			return false;
		});
		return found[0];
	}

}
