package dev.studyhall.kit.json;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictJsonTest {

	private final JsonMapper strict = StrictJson.forRequests();

	@ParameterizedTest
	@ValueSource(strings = { "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\",\"owner\":\"me\"}",
			"{\"text\":\"nul \\u0000\"}", "{\"text\":\"\\ud800\"}", "{\"text\":\"\\udc00\\ud800\"}", "{\"text\":1}",
			"{\"text\":true}", "{\"text\":[\"a\"]}", "{\"text\":{}}", "{\"number\":\"1\"}", "{\"number\":1.5}",
			"{\"number\":1e400}", "{\"number\":NaN}", "{\"number\":99999999999}", "{\"number\":null}",
			"{\"text\":\"a\"} {}", "{\"text\":\"a\",}", "{'text':'a'}", "" })
	void whatIsNotExactlyARequestIsRefused(String json) {
		assertThatThrownBy(() -> strict.readValue(json, Request.class)).isInstanceOf(JacksonException.class);
	}

	@Test
	void deepNestingIsRefusedBeforeItHurts() {
		assertThatThrownBy(() -> strict.readValue("[".repeat(100_000), Object.class))
			.isInstanceOf(JacksonException.class);
	}

	@Test
	void malformedUtf8IsRefused() {
		byte[] overlong = { '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}' };
		assertThatThrownBy(() -> strict.readValue(overlong, Request.class)).isInstanceOf(JacksonException.class);
	}

	@Test
	void textOfAnyScriptAndEmojiIsKept() {
		assertThat(strict.readValue("{\"text\":\"प्रश्न \\ud83d\\udc0d\",\"number\":3}", Request.class))
			.isEqualTo(new Request("प्रश्न 🐍", 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.5", "\"1\"", "\"2026-05-04\"", "\"2026-05-04T09:30\"", "\"\"", "[]" })
	void aTimeIsTextWithAnOffset(String json) {
		assertThat(strict.readValue("\"2026-05-04T11:30:00.5+02:00\"", Instant.class))
			.isEqualTo("2026-05-04T09:30:00.5Z");
		assertThatThrownBy(() -> strict.readValue(json, Instant.class)).isInstanceOf(JacksonException.class);
	}

	@Test
	void anEventMayHoldMoreThanItsReaderKnows() {
		assertThat(StrictJson.forEvents().readValue("{\"text\":\"a\",\"number\":1,\"later\":{}}", Request.class))
			.isEqualTo(new Request("a", 1));
	}

	@Test
	void whatIsNullIsAbsentInAnEvent() {
		assertThat(StrictJson.forEvents().writeValueAsString(new Request(null, 1))).isEqualTo("{\"number\":1}");
		assertThat(strict.readValue(strict.writeValueAsString(new Request(null, 1)), Map.class)).containsKey("text");
	}

	record Request(@Nullable String text, int number) {
	}

}
