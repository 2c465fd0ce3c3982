package dev.studyhall.formats.assembly;

import java.io.Closeable;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The questions and categories of a file, one after the other. */
public interface ExchangeItems extends Closeable {

	/**
	 * The next one; null at the end. What ends the file early comes as unusable.
	 * @throws IOException if the bytes cannot be had
	 */
	@Nullable ExchangeItem next() throws IOException;

}
