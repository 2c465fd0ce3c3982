package dev.studyhall.formats.csv;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.content.ParsedTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileCsvTest {

	static Stream<String> pathological() {
		return Stream.of("\"", "\"\"", ",", "\n", "a", "a,", "a\n", "\"a\",b\n", ";", "'", "=", "q,a\n", "\r");
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void longRunsOfAnythingAreReadInTime(String piece) {
		String text = "question,answer\nq,a\n" + piece.repeat((256 << 10) / piece.length());

		List<ParsedTopic> read = assertTimeout(Duration.ofSeconds(60), () -> read(text));

		assertThat(Files.rejections(read)).hasSizeLessThan(2_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\\'", "'", "[", "-", "A" })
	void longNamesListsAndAnswersAreReadInTime(String piece) {
		String run = piece.repeat((256 << 10) / piece.length());
		String text = "question,options,answer,x" + run + "y\nq,\"['" + run + "']\"," + run + "\n";

		assertTimeout(Duration.ofSeconds(60), () -> read(text));
	}

	@Test
	void randomRowsNeverFail() throws IOException {
		String[] pieces = { "\"", ",", "\n", "a", "'", "=", "\u0000", "é", "\r", ";", "1", "option_1", "correct" };
		Random random = new Random(20261124);
		for (int round = 0; round < 5_000; round++) {
			StringBuilder text = new StringBuilder("question,answer,correct,option_1,minutes\n");
			for (int i = random.nextInt(30); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			assertThat(read(text.toString())).as("round %d: %s", round, text).isNotNull();
		}
	}

	private static List<ParsedTopic> read(String text) throws IOException {
		return Files.readAll(CsvReader::open, Files.file("my-table.csv", text));
	}

}
