package dev.studyhall.web.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTest {

	@Test
	void theHighestValueIsAsHighAsTheBox() {
		Columns columns = Columns.of(List.of(value("a", 5, 0), value("b", 20, 10)), 1);

		assertThat(columns.columns().getLast().height()).isEqualTo("100");
		assertThat(columns.columns().getLast().y()).isEqualTo("0");
		assertThat(columns.columns().getLast().innerHeight()).isEqualTo("50");
		assertThat(columns.columns().getFirst().height()).isEqualTo("25");
		assertThat(columns.box()).isEqualTo("0 0 20 100");
	}

	@Test
	void theLeastMaximumIsAsHighAsTheBoxWhereAllIsLower() {
		assertThat(Columns.of(List.of(value("a", 15, 0)), 30).columns().getFirst().height()).isEqualTo("50");
	}

	@Test
	void aLittleIsSeenAndNothingIsNot() {
		Columns columns = Columns.of(List.of(value("a", 1, 0), value("b", 1000, 0)), 1);

		assertThat(columns.columns().getFirst().first()).isEqualTo(1.5);
		assertThat(columns.columns().getFirst().second()).isZero();
		assertThat(Columns.of(List.of(value("a", 0, 0)), 1).empty()).isTrue();
	}

	@Test
	void theFirstTheMiddleAndTheLastHaveLabels() {
		List<Columns.Value> days = IntStream.range(0, 30).mapToObj((day) -> value("d" + day, 1, 0)).toList();

		assertThat(Columns.of(days, 1).labels()).containsExactly("d0", "d15", "d29");
		assertThat(Columns.of(days.subList(0, 2), 1).labels()).containsExactly("d0", "d1");
		assertThat(Columns.of(List.of(), 1).labels()).isEmpty();
	}

	@Test
	void aFewAreNotStretchedOverThePage() {
		assertThat(Columns.of(List.of(value("a", 1, 0), value("b", 1, 0)), 1).few()).isTrue();
		assertThat(Columns.of(List.of(value("a", 1, 0), value("b", 1, 0)), 1).pixels()).isEqualTo(192);
	}

	private static Columns.Value value(String label, double first, double second) {
		return new Columns.Value(label, first, second, false);
	}

}
