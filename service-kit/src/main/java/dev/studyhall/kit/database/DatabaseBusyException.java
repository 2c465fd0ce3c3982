package dev.studyhall.kit.database;

/**
 * Signals that no connection came free in time, or that the service is shutting down: try
 * again.
 */
public final class DatabaseBusyException extends RuntimeException {

	DatabaseBusyException() {
		super("No database connection came free in time", null, false, false);
	}

}
