package dev.studyhall.formats.gift;

import java.io.IOException;

import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.BoundedLines;
import dev.studyhall.formats.assembly.CategoryReader;
import dev.studyhall.formats.assembly.TextEncoding;

/** Reads GIFT, a topic at a time. */
public final class GiftReader {

	private GiftReader() {
	}

	/** Begins at the beginning of the file. */
	public static TopicReader open(SourceFile file) throws IOException {
		TextEncoding encoding = TextEncoding.of(file.bytes());
		return new CategoryReader(file, new GiftBlocks(new BoundedLines(encoding.open(file.bytes()))),
				encoding.remark());
	}

}
