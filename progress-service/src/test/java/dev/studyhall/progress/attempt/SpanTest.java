package dev.studyhall.progress.attempt;

import java.time.Instant;

import dev.studyhall.kit.web.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SpanTest {

	private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

	@ParameterizedTest
	@CsvSource({ "2026-05-10T11:00:00Z, 2026-05-10T11:00:00Z", "2026-05-10T11:00:00Z, 2026-05-11T11:00:00Z",
			"2026-05-11T11:59:00Z, 2026-05-11T12:00:00Z", "2000-01-01T00:00:00Z, 2000-01-01T00:00:01Z" })
	void aSpanMayBeEmptyOldADayLongOrADayAhead(Instant startedAt, Instant endedAt) {
		assertThat(Span.claimed(startedAt, endedAt, NOW)).isEqualTo(new Span(startedAt, endedAt));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-10T11:00:00Z, 2026-05-10T10:59:59.999999999Z, endedAt",
			"2026-05-10T11:00:00Z, 2026-05-11T11:00:00.000001Z, endedAt",
			"2026-05-11T11:59:00Z, 2026-05-11T12:00:00.000001Z, endedAt",
			"1999-12-31T23:59:59Z, 2000-01-01T00:00:01Z, startedAt",
			"-1000000000-01-01T00:00:00Z, 2026-05-10T11:00:00Z, startedAt",
			"2026-05-10T11:00:00Z, +1000000000-12-31T00:00:00Z, endedAt" })
	void whatCannotHaveBeenIsRefusedByName(Instant startedAt, Instant endedAt, String field) {
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Span.claimed(startedAt, endedAt, NOW))
			.satisfies((refusal) -> assertThat(refusal.problem().extensions()).containsEntry("field", field));
	}

	@Test
	void moreThanMicrosecondsIsDropped() {
		assertThat(Span.claimed(Instant.parse("2026-05-10T11:00:00.123456789Z"),
				Instant.parse("2026-05-10T11:00:01.999999999Z"), NOW))
			.isEqualTo(new Span(Instant.parse("2026-05-10T11:00:00.123456Z"),
					Instant.parse("2026-05-10T11:00:01.999999Z")));
	}

}
