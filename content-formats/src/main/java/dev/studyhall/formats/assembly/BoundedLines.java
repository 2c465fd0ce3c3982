package dev.studyhall.formats.assembly;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/** The lines of a text, without its byte order mark; long ones are cut. */
public final class BoundedLines implements Closeable {

	/** Characters of a line that are kept. */
	private static final int LINE = 8 * 1024 * 1024;

	private final BufferedReader reader;

	private int number;

	private boolean afterReturn;

	public BoundedLines(Reader characters) {
		this.reader = new BufferedReader(characters);
	}

	/** The next one, without its end; null at the end of the file. */
	public @Nullable String next() throws IOException {
		StringBuilder line = new StringBuilder();
		int character = reader.read();
		character = (character == '\n' && afterReturn) ? reader.read() : character;
		character = (character == '\uFEFF' && number == 0) ? reader.read() : character;
		if (character < 0) {
			return null;
		}
		number++;
		while (character >= 0 && character != '\n' && character != '\r') {
			if (line.length() < LINE) {
				line.append((char) character);
			}
			character = reader.read();
		}
		afterReturn = character == '\r';
		return line.toString();
	}

	/** Of the line that was given last, counted from 1. */
	public int number() {
		return number;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}

}
