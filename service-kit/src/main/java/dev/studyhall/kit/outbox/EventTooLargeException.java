package dev.studyhall.kit.outbox;

/** Signals that an event is over 900 KiB: the fact is refused with it. */
public final class EventTooLargeException extends RuntimeException {

	EventTooLargeException(String type, int bytes) {
		super("An event " + type + " would have " + bytes + " bytes; the limit is " + Outbox.MAX_PAYLOAD_BYTES);
	}

}
