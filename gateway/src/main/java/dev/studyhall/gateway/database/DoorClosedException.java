package dev.studyhall.gateway.database;

/** Signals that the database has no room for a request, or does not answer in time. */
public final class DoorClosedException extends RuntimeException {

	DoorClosedException(String reason) {
		super(reason, null, false, false);
	}

}
