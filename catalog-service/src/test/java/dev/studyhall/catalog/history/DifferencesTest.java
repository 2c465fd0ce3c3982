package dev.studyhall.catalog.history;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.studyhall.catalog.history.FieldChange.Line;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

	private final Random random = new Random(20);

	@RepeatedTest(50)
	void bothSidesCanBeReadFromTheLines() {
		List<String> before = lines();
		List<String> after = lines();

		List<Line> matched = Differences.match(before, after);

		assertThat(side(matched, "added")).isEqualTo(before);
		assertThat(side(matched, "removed")).isEqualTo(after);
	}

	@Test
	void aTextThatIsTooLongToMatchIsReplacedWhole() {
		List<String> before = IntStream.range(0, 5_000).mapToObj(String::valueOf).toList();

		List<Line> matched = Differences.match(before, List.of("0"));

		assertThat(side(matched, "added")).isEqualTo(before);
		assertThat(side(matched, "removed")).containsExactly("0");
		assertThat(matched).extracting(Line::kind).doesNotContain("same");
	}

	private List<String> lines() {
		return IntStream.range(0, this.random.nextInt(12))
			.mapToObj((_) -> String.valueOf(this.random.nextInt(5)))
			.toList();
	}

	/** All lines but those of one kind: one side of the comparison. */
	private static List<String> side(List<Line> lines, String without) {
		return lines.stream().filter((line) -> !line.kind().equals(without)).map(Line::text).toList();
	}

}
