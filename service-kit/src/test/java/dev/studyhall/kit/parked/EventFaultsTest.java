package dev.studyhall.kit.parked;

import java.io.IOException;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcPermissionDeniedException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.r2dbc.spi.R2dbcTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what the event itself provokes parks it. */
class EventFaultsTest {

	@ParameterizedTest
	@ValueSource(strings = { "22001", "22021", "22P02", "23502", "23505", "23514", "21000", "54000", "P0001", "44000" })
	void valuesThatAreRefusedAreTheEventsFault(String state) {
		assertThat(EventFaults.areOfTheEvent(
				new DataIntegrityViolationException("", new R2dbcDataIntegrityViolationException("", state))))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01", "57P03", "25P02",
			"25P03", "25P04", "25006", "0A000", "58030", "XX000", "28P01", "3D000" })
	void aDatabaseInTroubleIsNot(String state) {
		assertThat(EventFaults.areOfTheEvent(new R2dbcRollbackException("", state))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new R2dbcNonTransientResourceException("", state))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "42P01", "42703", "42883", "42501" })
	void aSchemaThatIsNotTheOneExpectedIsNot(String state) {
		assertThat(EventFaults.areOfTheEvent(new R2dbcBadGrammarException("", state))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new R2dbcPermissionDeniedException("", state))).isFalse();
	}

	@Test
	void whatIsLostOrLateIsNot() {
		assertThat(EventFaults.areOfTheEvent(new R2dbcTimeoutException())).isFalse();
		assertThat(EventFaults.areOfTheEvent(new RuntimeException(new IOException("reset")))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new DataAccessResourceFailureException(""))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new QueryTimeoutException(""))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new CannotCreateTransactionException(""))).isFalse();
		assertThat(EventFaults.areOfTheEvent(new OutOfMemoryError())).isFalse();
		assertThat(EventFaults.areOfTheEvent(new NoClassDefFoundError())).isFalse();
	}

	@Test
	void whatAReaderCannotTakeIs() {
		assertThat(EventFaults.areOfTheEvent(new IllegalArgumentException("no such level"))).isTrue();
		assertThat(EventFaults.areOfTheEvent(new NullPointerException())).isTrue();
		assertThat(EventFaults.areOfTheEvent(new FaultyEventException(new ParkCause("key-disagrees", "")))).isTrue();
	}

}
