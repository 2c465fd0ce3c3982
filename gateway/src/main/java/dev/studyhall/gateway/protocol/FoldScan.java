package dev.studyhall.gateway.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;

/**
 * Looks through the head of a request for folded header lines, which the decoder would
 * quietly join. Of requests sent ahead in the same packet as the one before them the
 * decoder's joining is all that remains, as RFC 9112 (5.2) allows.
 */
final class FoldScan implements ByteProcessor {

	private static final byte CARRIAGE_RETURN = '\r';

	private static final byte LINE_FEED = '\n';

	private State state = State.BEFORE;

	/** Looks at more bytes of a head; true if a line of it is folded. */
	boolean findsFold(ByteBuf bytes) {
		if (this.state != State.AFTER && this.state != State.FOLDED) {
			bytes.forEachByte(this);
		}
		return this.state == State.FOLDED;
	}

	/** The next byte begins a new request. */
	void restart() {
		this.state = State.BEFORE;
	}

	@Override
	public boolean process(byte next) {
		this.state = switch (this.state) {
			case BEFORE -> (next == CARRIAGE_RETURN || next == LINE_FEED) ? State.BEFORE : State.IN_LINE;
			case IN_LINE -> (next == LINE_FEED) ? State.AT_LINE : State.IN_LINE;
			case AT_LINE -> atLine(next);
			case AT_END -> State.AFTER;
			case AFTER, FOLDED -> this.state;
		};
		return this.state != State.AFTER && this.state != State.FOLDED;
	}

	private static State atLine(byte next) {
		return switch (next) {
			case ' ', '\t' -> State.FOLDED;
			case CARRIAGE_RETURN -> State.AT_END;
			case LINE_FEED -> State.AFTER;
			default -> State.IN_LINE;
		};
	}

	private enum State {

		BEFORE, IN_LINE, AT_LINE, AT_END, AFTER, FOLDED

	}

}
