package dev.studyhall.testing.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.testing.stack.Stack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An event about a learner, as another service would send it.
 *
 * @param name the service and the name with its version, for instance
 * {@code bookmark/learner-erased.v1}
 * @param fields of the payload besides tenant and learner, as JSON without braces; may be
 * empty
 */
public record LearnerEvent(UUID tenant, UUID learner, long sequence, String name, String fields) {

	/**
	 * Sends the events to the topic of their service, in that order, and waits for Kafka.
	 */
	public static void send(List<LearnerEvent> events) {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", Stack.get().kafkaBootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			events.forEach((event) -> producer.send(event.toRecord()));
			producer.flush();
		}
	}

	private ProducerRecord<String, String> toRecord() {
		String service = this.name.split("/")[0];
		ProducerRecord<String, String> record = new ProducerRecord<>("studyhall." + service + ".v1",
				this.tenant + "/" + this.learner, payload());
		headers(service).forEach((key, value) -> record.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

	private String payload() {
		String ids = "\"tenantId\":\"%s\",\"learnerId\":\"%s\"".formatted(this.tenant, this.learner);
		return "{" + (this.fields.isEmpty() ? ids : ids + "," + this.fields) + "}";
	}

	private Map<String, String> headers(String service) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", UUID.randomUUID().toString());
		headers.put("ce_type", "dev.studyhall." + this.name.replace('/', '.'));
		headers.put("ce_source", "/studyhall/" + service);
		headers.put("ce_subject", "learner/" + this.learner);
		headers.put("ce_time", Instant.now().toString());
		headers.put("ce_tenant", this.tenant.toString());
		headers.put("ce_sequence", Long.toString(this.sequence));
		headers.put("content-type", "application/json");
		return headers;
	}

}
