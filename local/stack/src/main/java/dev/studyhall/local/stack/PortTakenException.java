package dev.studyhall.local.stack;

/** Names the port that somebody else listens on, and who wanted it. */
public final class PortTakenException extends StackException {

	private final int port;

	PortTakenException(String program, int port) {
		super("Port " + port + " on 127.0.0.1 is taken, and " + program + " needs it. Stop who listens there,"
				+ " or choose another port.");
		this.port = port;
	}

	/** The port that was asked for. */
	public int port() {
		return this.port;
	}

}
