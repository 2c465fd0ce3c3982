package dev.studyhall.kit.database;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is not there, or in a hurry, from a statement that is wrong. */
public final class DatabaseFaults {

	/**
	 * SQLSTATE classes and codes that pass: connection (08), resources (53), operator
	 * intervention (57P), system (58), rollback for deadlock or serialization (40), lock
	 * and transaction time-outs, a cancelled statement, read-only after a failover.
	 */
	private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "58", "40");

	private static final Set<String> PASSING_CODES = Set.of("57014", "57P01", "57P02", "57P03", "57P05", "55P03",
			"25P02", "25P03", "25P04", "25006");

	private DatabaseFaults() {
	}

	/** Whether the same work can be expected to succeed later, unchanged. */
	public static boolean isTransient(Throwable failure) {
		return failure instanceof DatabaseBusyException
				|| find(failure, R2dbcException.class).map(DatabaseFaults::passes)
					.orElseGet(() -> find(failure, IOException.class).isPresent()
							|| find(failure, QueryTimeoutException.class).isPresent()
							|| find(failure, DataAccessResourceFailureException.class).isPresent()
							|| find(failure, CannotCreateTransactionException.class).isPresent());
	}

	/** The first cause of that type, the failure itself included. */
	public static <E> Optional<E> find(Throwable failure, Class<E> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return Optional.of(type.cast(cause));
			}
		}
		return Optional.empty();
	}

	private static boolean passes(R2dbcException failure) {
		String state = failure.getSqlState();
		if (failure instanceof R2dbcTimeoutException || failure instanceof R2dbcTransientResourceException) {
			return true;
		}
		if (state == null || state.length() < 5) {
			return failure instanceof R2dbcNonTransientResourceException
					|| find(failure, IOException.class).isPresent();
		}
		return PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_CODES.contains(state);
	}

}
