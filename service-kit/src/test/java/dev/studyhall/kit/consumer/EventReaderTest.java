package dev.studyhall.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a record is found before anything is applied. */
class EventReaderTest {

	private static final TenantId TENANT = new TenantId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));

	private static final String SOUND = "{\"tenantId\":\"" + TENANT + "\",\"points\":3,\"unknown\":{\"tenantId\":1}}";

	private final EventReader reader = new EventReader(Set.of("dev.studyhall.kit.score-set.v1"), 1_000);

	private final Map<String, String> headers = new LinkedHashMap<>(
			Map.of("ce_specversion", "1.0", "ce_id", "018f0000-0000-7000-8000-00000000000a", "ce_type",
					"dev.studyhall.kit.score-set.v1", "ce_source", "/studyhall/kit", "ce_time", "2026-05-01T10:00:00Z",
					"ce_tenant", TENANT.toString(), "ce_sequence", "7", "content-type", "application/json"));

	private byte @Nullable [] key = bytes(TENANT + "/a/b");

	@Test
	void aSoundRecordIsAnEvent() {
		IncomingEvent event = ((Reading.Claimed) read(SOUND)).event();

		assertThat(event.tenant()).isEqualTo(TENANT);
		assertThat(event.aggregateId()).isEqualTo("a/b");
		assertThat(event.sequence()).isEqualTo(7);
		assertThat(event.time()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
		assertThat(event.as(Points.class)).isEqualTo(new Points(3));
	}

	@Test
	void aTypeOfNoConcernPassesWhateverElseIsWrong() {
		headers.put("ce_type", "dev.studyhall.kit.other.v1");
		headers.remove("ce_tenant");

		assertThat(read("no json")).isInstanceOf(Reading.Unclaimed.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev.studyhall.kit.score-set.v2", "dev.studyhall.kit.score-set.v11",
			"dev.studyhall.kit.score-set" })
	void anotherVersionOfAClaimedTypeIsAFault(String type) {
		headers.put("ce_type", type);

		assertThat(fault(SOUND)).isEqualTo("event-version-unknown");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "ce_type,null", "ce_id,null", "ce_id,7", "ce_id,1-1-1-1-1", "ce_source,null", "ce_time,null",
					"ce_time,yesterday", "ce_tenant,null", "ce_tenant,tech-baithak", "ce_sequence,null",
					"ce_sequence,-1", "ce_sequence,1.5", "ce_sequence,9999999999999999999", "ce_specversion,null",
					"ce_specversion,0.3", "ce_specversion,7", "content-type,text/plain",
					"content-type,application/cloudevents+json" })
	void anEnvelopeThatCannotBeReadIsAFault(String name, @Nullable String value) {
		headers.remove(name);
		if (value != null) {
			headers.put(name, value);
		}

		assertThat(fault(SOUND)).isEqualTo("envelope-unreadable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "no json", "[]", "7", "null", "{\"a\":1", "{\"a\":1}}", "{\"a\":1} {}",
			"{\"a\":01}", "{\"a\":NaN}", "\u0000{}" })
	void whatIsNotOneJsonObjectIsAFault(String payload) {
		assertThat(fault(payload)).isEqualTo("payload-not-json");
	}

	@Test
	void deepNestingIsAFaultAndNoOverflow() {
		EventReader generous = new EventReader(Set.of("dev.studyhall.kit.score-set.v1"), 10_000_000);

		Reading reading = generous.read(toRecord(bytes("{\"a\":" + "[".repeat(1_000_000))));

		assertThat(((Reading.Faulty) reading).cause().code()).isEqualTo("payload-not-json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"a\":\"\\ud800\"}",
			"{\"a\":[{\"b\":\"x\\udc00y\"}]}" })
	void textThatPostgresCannotStoreIsAFault(String payload) {
		assertThat(fault(payload)).isEqualTo("payload-not-storable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":\"\\\\u0000\"}", "{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":\"\\u00e9\"}" })
	void harmlessEscapesAreNone(String payload) {
		assertThat(read(payload)).isInstanceOf(Reading.Claimed.class);
	}

	@Test
	void aPayloadOverTheLimitIsAFault() {
		assertThat(fault("{\"a\":\"" + "x".repeat(1_000) + "\"}")).isEqualTo("payload-too-large");
	}

	@Test
	void aMissingPayloadIsAFault() {
		assertThat(((Reading.Faulty) reader.read(toRecord(null))).cause().code()).isEqualTo("payload-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "018f0000-0000-7000-8000-000000000002/a", "018f0000-0000-7000-8000-000000000001",
			"018f0000-0000-7000-8000-000000000001/", "a" })
	void aKeyThatIsNotTheTenantsIsAFault(String other) {
		key = bytes(other);

		assertThat(fault(SOUND)).isEqualTo("key-disagrees");
	}

	@Test
	void aKeyThatIsNoKeyIsAFaultAndHoldsTheEmptyKey() {
		for (byte[] none : new byte[][] { null, {}, { (byte) 0xff, 'a' }, { 'a', 0, 'b' }, new byte[2_000] }) {
			key = none;

			Reading.Faulty faulty = (Reading.Faulty) read(SOUND);

			assertThat(faulty.key()).isEmpty();
			assertThat(faulty.cause().code()).isEqualTo("key-unusable");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"018f0000-0000-7000-8000-000000000002\"", "7", "null", "{}" })
	void aPayloadOfAnotherTenantIsAFault(String tenant) {
		assertThat(fault("{\"points\":1,\"tenantId\":" + tenant + "}")).isEqualTo("tenant-disagrees");
		assertThat(fault("{\"tenantId\":\"" + TENANT + "\",\"tenantId\":" + tenant + "}"))
			.isEqualTo("tenant-disagrees");
	}

	private String fault(String payload) {
		return ((Reading.Faulty) read(payload)).cause().code();
	}

	private Reading read(String payload) {
		return reader.read(toRecord(bytes(payload)));
	}

	private ConsumerRecord<byte[], byte[]> toRecord(byte @Nullable [] payload) {
		ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, 0, key, payload);
		headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
		return record;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private record Points(int points) {
	}

}
