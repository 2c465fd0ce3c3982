package dev.studyhall.kit.parked;

import dev.studyhall.kit.database.DatabaseFaults;
import io.r2dbc.spi.R2dbcException;

/**
 * Why an event was put aside.
 *
 * @param code stable where the kit found the fault ({@code key-disagrees}), else the
 * SQLSTATE or the exception's class
 * @param detail for the operator, at most 1,000 characters
 */
public record ParkCause(String code, String detail) {

	private static final int MAX_DETAIL = 1_000;

	public ParkCause {
		detail = storable(detail);
	}

	/** What an effect failed of. */
	public static ParkCause of(Throwable failure) {
		if (failure instanceof FaultyEventException faulty) {
			return faulty.parkCause();
		}
		String code = DatabaseFaults.find(failure, R2dbcException.class)
			.map((refusal) -> "SQLSTATE " + refusal.getSqlState())
			.orElseGet(() -> failure.getClass().getName());
		return new ParkCause(code, String.valueOf(failure.getMessage()));
	}

	private static String storable(String detail) {
		String bounded = (detail.length() > MAX_DETAIL) ? detail.substring(0, MAX_DETAIL) : detail;
		return bounded.replace('\0', ' ');
	}

}
