package dev.studyhall.kit.parked;

/** Signals that an event can never be applied as it is. */
public final class FaultyEventException extends RuntimeException {

	private final transient ParkCause cause;

	public FaultyEventException(ParkCause cause) {
		super(cause.code() + ": " + cause.detail(), null, false, false);
		this.cause = cause;
	}

	public ParkCause parkCause() {
		return cause;
	}

}
