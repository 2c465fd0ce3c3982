package dev.studyhall.formats.moodle;

import java.io.IOException;

import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.CategoryReader;

/** Reads Moodle XML, a topic at a time. */
public final class MoodleXmlReader {

	private MoodleXmlReader() {
	}

	/** Begins at the beginning of the file. */
	public static TopicReader open(SourceFile file) throws IOException {
		return new CategoryReader(file, new MoodleItems(file.bytes().open()));
	}

}
