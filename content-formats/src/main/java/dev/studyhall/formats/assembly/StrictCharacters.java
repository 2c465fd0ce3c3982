package dev.studyhall.formats.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import org.jspecify.annotations.Nullable;

/**
 * The characters of a stream, without its byte order mark. All that stand before bytes
 * that are no characters are given out; then a {@link CharacterCodingException} is
 * thrown. The readers that come with Java lose up to a buffer of them.
 */
final class StrictCharacters extends Reader {

	private static final int BUFFER = 16 * 1024;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final InputStream bytes;

	private final CharBuffer output = CharBuffer.allocate(BUFFER).limit(0);

	private final ByteBuffer input = ByteBuffer.allocate(BUFFER).limit(0);

	private final CharsetDecoder decoder;

	private @Nullable CoderResult error;

	private boolean begun;

	private boolean ended;

	StrictCharacters(InputStream bytes, Charset charset) {
		this.bytes = bytes;
		this.decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		while (!output.hasRemaining()) {
			if (error != null) {
				error.throwException();
			}
			if (ended) {
				return -1;
			}
			fill();
		}
		int count = Math.min(length, output.remaining());
		output.get(buffer, offset, count);
		return count;
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

	private void fill() throws IOException {
		output.clear();
		CoderResult result = decoder.decode(input, output, ended);
		if (result.isUnderflow() && output.position() == 0) {
			input.compact();
			int read = bytes.read(input.array(), input.position(), input.remaining());
			input.position(input.position() + Math.max(read, 0)).flip();
			ended = read < 0;
			result = decoder.decode(input, output, ended);
		}
		error = result.isError() ? result : null;
		output.flip();
		if (!begun && output.hasRemaining()) {
			begun = true;
			output.position((output.get(0) == BYTE_ORDER_MARK) ? 1 : 0);
		}
	}

}
