package dev.studyhall.formats.content;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that is to be read.
 *
 * @param label how rejections call it
 * @param name the file's own name, from which a missing slug or title is made; null if
 * there is none
 * @param bytes what is in it
 */
public record SourceFile(String label, @Nullable String name, Bytes bytes) {

	/** Opens the content; whoever opens it closes it. */
	@FunctionalInterface
	public interface Bytes {

		/** From the beginning, each time it is called. */
		InputStream open() throws IOException;

	}

}
