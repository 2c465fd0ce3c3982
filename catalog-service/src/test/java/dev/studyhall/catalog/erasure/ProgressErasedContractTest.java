package dev.studyhall.catalog.erasure;

import java.util.stream.Stream;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.testing.contract.EventSample;
import dev.studyhall.testing.contract.EventSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The service reads every approved sample of the versions it claims. */
class ProgressErasedContractTest {

	private static final JsonMapper EVENTS = StrictJson.forEvents();

	@ParameterizedTest
	@MethodSource("samples")
	void everyErasureIsRead(EventSample sample) {
		assertThat(EVENTS.readValue(sample.text(), ProgressErasedV1.class).learnerId())
			.hasToString(EVENTS.readTree(sample.text()).get("learnerId").asString());
	}

	static Stream<EventSample> samples() {
		return EventSamples.of(ProgressErasedV1.TYPE).all().stream();
	}

}
