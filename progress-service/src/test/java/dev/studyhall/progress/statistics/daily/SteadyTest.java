package dev.studyhall.progress.statistics.daily;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SteadyTest {

	@Test
	void aGroupOfFewerThanFiveIsNotTold() {
		assertThat(Steady.group(4)).isNull();
		assertThat(Steady.group(5)).isEqualTo(5);
	}

	@Test
	void aPartIsNotToldIfItOrTheRestIsOfFewerThanFive() {
		assertThat(Steady.part(4, 20)).isNull();
		assertThat(Steady.part(16, 20)).isNull();
		assertThat(Steady.part(5, 10)).isEqualTo(5);
		assertThat(Steady.part(0, 10)).isZero();
		assertThat(Steady.part(10, 10)).isEqualTo(10);
	}

	@Test
	void aCountMovesByFiveOrNotAtAll() {
		assertThat(Steady.moved(10L, 14)).isEqualTo(10);
		assertThat(Steady.moved(10L, 6)).isEqualTo(10);
		assertThat(Steady.moved(10L, 15)).isEqualTo(15);
		assertThat(Steady.moved(null, 3)).isEqualTo(3);
	}

}
