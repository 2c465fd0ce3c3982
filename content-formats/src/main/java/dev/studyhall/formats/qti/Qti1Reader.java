package dev.studyhall.formats.qti;

import java.io.IOException;

import dev.studyhall.formats.assembly.CategoryReader;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;

/**
 * Reads QTI 1.2, {@code questestinterop}: an assessment or a bank is a topic, its
 * sections are levels.
 */
public final class Qti1Reader {

	private Qti1Reader() {
	}

	/** Begins at the beginning of the file. */
	public static TopicReader open(SourceFile file) throws IOException {
		return new CategoryReader(file, new Qti1Items(file.bytes().open()));
	}

}
