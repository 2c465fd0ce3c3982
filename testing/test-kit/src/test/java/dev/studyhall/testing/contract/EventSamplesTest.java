package dev.studyhall.testing.contract;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventSamplesTest {

	private static final String EVENT = "bookmark/bookmark-removed.v1";

	static List<String> events() {
		return EventSamples.events();
	}

	@ParameterizedTest
	@MethodSource("events")
	void everyEventHasAFullAndAMinimalSampleThatAreValid(String event) {
		EventSamples samples = EventSamples.of(event);

		assertThat(samples.all()).contains(samples.full(), samples.minimal())
			.allSatisfy((sample) -> samples.assertValid(sample.text()));
	}

	@Test
	void anEventIsFoundByItsTypeToo() {
		assertThat(EventSamples.of("dev.studyhall.bookmark.bookmark-removed.v1").full())
			.isEqualTo(EventSamples.of(EVENT).full());
		assertThat(EventSamples.of(EVENT).full().type()).isEqualTo("dev.studyhall.bookmark.bookmark-removed.v1");
	}

	@Test
	void writingTheSamplePasses() {
		EventSamples.assertWrites(EVENT, "full", EventSamples.of(EVENT).full().text());
	}

	@Test
	void writingAnythingElseFails() {
		String full = EventSamples.of(EVENT).full().text();

		assertRefused(full.replaceFirst("\\{", "{\"another\": 1,"));
		assertRefused(full.replaceFirst("\"removedAt\": \"2", "\"removedAt\": \"3"));
		assertRefused("{}");
	}

	@Test
	void anUnknownEventIsNamed() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> EventSamples.of("catalog/nothing.v1"))
			.withMessageContaining("catalog/nothing.v1");
	}

	private static void assertRefused(String json) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> EventSamples.assertWrites(EVENT, "full", json));
	}

}
