package dev.studyhall.kit.parked;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import dev.studyhall.kit.database.DatabaseBusyException;
import dev.studyhall.kit.database.DatabaseFaults;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import reactor.pool.PoolShutdownException;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a fault of the event, which parks it, from everything else, which is tried again
 * for ever. Of the database's refusals only those count that the event's own values can
 * provoke: an outage, a time-out or a missing column parks nothing.
 */
public final class EventFaults {

	/**
	 * SQLSTATE classes: cardinality, data exception, integrity constraint, check option,
	 * program limit, raised by a function.
	 */
	private static final Set<String> CLASSES = Set.of("21", "22", "23", "44", "54", "P0");

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	/**
	 * Where the server checks a new row against its policies; a missing grant comes from
	 * elsewhere.
	 */
	private static final String POLICY_CHECK = "ExecWithCheckOptions";

	private static final List<Class<? extends Throwable>> OF_THE_WORLD = List.of(Error.class,
			DatabaseBusyException.class, IOException.class, TimeoutException.class, TransactionException.class,
			TransientDataAccessException.class, RecoverableDataAccessException.class,
			NonTransientDataAccessResourceException.class, RejectedExecutionException.class,
			CancellationException.class, InterruptedException.class, PoolShutdownException.class);

	private EventFaults() {
	}

	/** Whether the same event would fail again in a healthy world. */
	public static boolean areOfTheEvent(Throwable failure) {
		return DatabaseFaults.find(failure, R2dbcException.class)
			.map(EventFaults::isRefusalOfValues)
			.orElseGet(() -> OF_THE_WORLD.stream().noneMatch((type) -> DatabaseFaults.find(failure, type).isPresent()));
	}

	private static boolean isRefusalOfValues(R2dbcException refusal) {
		String state = refusal.getSqlState();
		if (state == null || state.length() != 5) {
			return false;
		}
		return CLASSES.contains(state.substring(0, 2))
				|| (state.equals(INSUFFICIENT_PRIVILEGE) && isPolicyCheck(refusal));
	}

	private static boolean isPolicyCheck(R2dbcException refusal) {
		return refusal instanceof PostgresqlException answer
				&& answer.getErrorDetails().getRoutine().filter(POLICY_CHECK::equals).isPresent();
	}

}
