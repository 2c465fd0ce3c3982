package dev.studyhall.formats.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileJsonTest {

	private static final int LENGTH = 512 << 10;

	static Stream<String> pathological() {
		return Stream.of("[", "{\"a\":", "{\"levels\":[", "1", "\"a", "{},", "{\"question\":\"q\"},", "1,",
				"{\"question\":\"q\",\"answer\":\"a\"},", "{\"title\":\"T\",\"levels\":[]},", " ", "\n", "\\");
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void longRunsOfAnythingAreReadInTime(String piece) {
		byte[] bytes = ("[" + piece.repeat(LENGTH / piece.length())).getBytes(StandardCharsets.UTF_8);

		List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60),
				() -> Files.readAll(JsonReader::open, Files.file("hostile.json", bytes)));

		assertThat(Files.rejections(read)).isNotEmpty().hasSizeLessThan(2_000);
	}

	@Test
	void randomTokensNeverFailAndLinesAreInTheFile() throws IOException {
		String[] pieces = { "{", "}", "[", "]", ",", ":", "\"title\"", "\"levels\"", "\"questions\"", "\"topics\"",
				"\"question\"", "\"answer\"", "\"a\"", "\"format\"", "1", "-", "1e999", "null", "true", "\n", "\\",
				"\"\\ud800\"", "\"", "\u0000", "\ufeff", "é", "\"tags\"", "\"options\"", "\"expertise\"" };
		Random random = new Random(20261122);
		for (int round = 0; round < 5_000; round++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(30); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			List<ParsedTopic> read = Files.readAll(JsonReader::open, Files.file("random.json", text.toString()));
			long lines = text.chars().filter((character) -> character == '\n').count() + 1;
			assertThat(Files.rejections(read)).as("round %d: %s", round, text)
				.allMatch((rejection) -> rejection.line() >= 1 && rejection.line() <= lines);
		}
	}

	@Test
	void randomBytesNeverFail() throws IOException {
		Random random = new Random(20261123);
		for (int round = 0; round < 2_000; round++) {
			byte[] bytes = new byte[random.nextInt(200)];
			random.nextBytes(bytes);
			assertThat(Files.readAll(JsonReader::open, Files.file("random.json", bytes))).as("round %d", round)
				.isNotNull();
		}
	}

}
