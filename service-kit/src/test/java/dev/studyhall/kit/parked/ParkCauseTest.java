package dev.studyhall.kit.parked;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;

/** A cause tells the operator enough and always fits its column. */
class ParkCauseTest {

	@Test
	void aRefusalOfTheDatabaseIsNamedByItsState() {
		ParkCause cause = ParkCause
			.of(new DataIntegrityViolationException("points", new R2dbcDataIntegrityViolationException("", "23514")));

		assertThat(cause.code()).isEqualTo("SQLSTATE 23514");
	}

	@Test
	void theDetailIsBoundedAndHasNoNul() {
		ParkCause cause = ParkCause.of(new IllegalArgumentException("\0" + "x".repeat(5_000)));

		assertThat(cause.code()).isEqualTo("java.lang.IllegalArgumentException");
		assertThat(cause.detail()).hasSize(1_000).startsWith(" x");
	}

	@Test
	void aFailureWithoutAMessageHasADetailToo() {
		assertThat(ParkCause.of(new NullPointerException()).detail()).isEqualTo("null");
	}

}
