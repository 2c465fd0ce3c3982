package dev.studyhall.formats.html;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets so many bytes pass from one event of a parser to the next, as it keeps them in
 * memory.
 */
final class MeteredInput extends FilterInputStream {

	private static final int BYTES = 32 * 1024 * 1024;

	private int left = BYTES;

	/** Signals that there were more. */
	static final class TooLong extends IOException {

		private static final long serialVersionUID = 1L;

	}

	MeteredInput(InputStream in) {
		super(in);
	}

	/** An event was read. */
	void refill() {
		left = BYTES;
	}

	@Override
	public int read() throws IOException {
		spend(1);
		return super.read();
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		spend(Math.max(read, 0));
		return read;
	}

	private void spend(int bytes) throws TooLong {
		left -= bytes;
		if (left < 0) {
			throw new TooLong();
		}
	}

}
