package dev.studyhall.formats.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.studyhall.formats.content.SourceFile;

/**
 * How a text file keeps its characters. Its bytes alone tell it: a byte order mark; else
 * the noughts that UTF-16 has beside every Latin letter; else whether they are UTF-8.
 * What is none of these was saved by a spreadsheet program: in Windows-1251, if whole
 * words are written in letters beyond ASCII, as Cyrillic ones are; else in the West, in
 * Windows-1252, of which Latin-1 is a part.
 *
 * @param charset in which the file is to be read
 * @param sure whether the file says so; else it was concluded
 */
public record TextEncoding(Charset charset, boolean sure) {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private static final Charset CYRILLIC = Charset.forName("windows-1251");

	private static final int BUFFER = 16 * 1024;

	/** One byte in so many is nought, where the text is UTF-16. */
	private static final int ZERO = 20;

	/** Fewer than so many noughts are but that. */
	private static final int ZEROS = 4;

	/** Reads the file once, to its end. */
	public static TextEncoding of(SourceFile.Bytes file) throws IOException {
		try (InputStream bytes = file.open()) {
			byte[] start = bytes.readNBytes(BUFFER);
			Optional<TextEncoding> marked = ofMark(start).or(() -> ofZeros(start));
			return marked.isPresent() ? marked.get() : ofRest(start, bytes);
		}
	}

	/** The file's characters; bytes that are none end them with an exception. */
	public Reader open(SourceFile.Bytes file) throws IOException {
		return new StrictCharacters(file.open(), charset);
	}

	/** What the report has to say about it; empty if the file left no doubt. */
	public Optional<String> remark() {
		return sure ? Optional.empty()
				: Optional.of("The file is not UTF-8 and was read as %s; if letters look wrong, UTF-8 was expected"
					.formatted(charset.name().replace("windows", "Windows")));
	}

	private static Optional<TextEncoding> ofMark(byte[] start) {
		if (start.length < 2) {
			return Optional.empty();
		}
		return switch ((start[0] & 0xff) << 8 | start[1] & 0xff) {
			case 0xfffe -> Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, true));
			case 0xfeff -> Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, true));
			case 0xefbb -> Optional.of(new TextEncoding(StandardCharsets.UTF_8, true));
			default -> Optional.empty();
		};
	}

	/** Noughts in every second place and nowhere else. */
	private static Optional<TextEncoding> ofZeros(byte[] start) {
		int[] zeros = new int[2];
		for (int i = 0; i < start.length; i++) {
			zeros[i % 2] += (start[i] == 0) ? 1 : 0;
		}
		int most = Math.max(zeros[0], zeros[1]);
		if (most < ZEROS || most * ZERO < start.length || Math.min(zeros[0], zeros[1]) > 0) {
			return Optional.empty();
		}
		return Optional
			.of(new TextEncoding((zeros[0] > 0) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, false));
	}

	/**
	 * UTF-8, also with a few broken bytes: outside it, letters that look like UTF-8 are
	 * rare, so that those which fit must be fewer than those which do not.
	 */
	private static TextEncoding ofRest(byte[] start, InputStream rest) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		ByteBuffer input = ByteBuffer.allocate(2 * BUFFER).put(start).flip();
		CharBuffer output = CharBuffer.allocate(2 * BUFFER);
		Letters letters = new Letters();
		letters.count(start, 0, start.length);
		long fitting = 0;
		long broken = 0;
		boolean ended = false;
		while (!ended || input.hasRemaining()) {
			CoderResult result = decoder.decode(input, output, ended);
			fitting += output.flip().chars().filter((character) -> character >= 0x80).count();
			output.clear();
			if (result.isError()) {
				broken++;
				input.position(input.position() + result.length());
			}
			else {
				input.compact();
				int read = rest.read(input.array(), input.position(), input.remaining());
				ended = read < 0;
				letters.count(input.array(), input.position(), read);
				input.position(input.position() + Math.max(read, 0)).flip();
			}
		}
		return (fitting >= broken) ? new TextEncoding(StandardCharsets.UTF_8, true)
				: new TextEncoding(letters.formWords() ? CYRILLIC : WESTERN, false);
	}

	/** Bytes that are letters beyond ASCII, where bytes are letters. */
	private static final class Letters {

		private static final int FIRST = 0xc0;

		private long all;

		private long besideOthers;

		private boolean before;

		void count(byte[] bytes, int from, int length) {
			for (int at = from; at < from + length; at++) {
				boolean letter = (bytes[at] & 0xff) >= FIRST;
				all += letter ? 1 : 0;
				besideOthers += (letter && before) ? 1 : 0;
				before = letter;
			}
		}

		boolean formWords() {
			return besideOthers * 2 > all;
		}

	}

}
