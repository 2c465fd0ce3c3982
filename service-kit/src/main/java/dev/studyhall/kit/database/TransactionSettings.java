package dev.studyhall.kit.database;

import io.r2dbc.spi.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionDefinition;

/**
 * How a transaction begins.
 *
 * @param sql {@code set local} statements, separated by semicolons; empty for none. Goes
 * to the server as it is: of our own making, never a caller's words
 */
record TransactionSettings(String sql) implements TransactionDefinition, io.r2dbc.spi.TransactionDefinition {

	/** None of those that R2DBC knows. */
	@Override
	public <T> @Nullable T getAttribute(Option<T> option) {
		return null;
	}

}
