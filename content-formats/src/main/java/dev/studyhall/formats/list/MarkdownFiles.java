package dev.studyhall.formats.list;

import dev.studyhall.formats.bundle.BundleParser;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Opens a Markdown file as what it is: the platform's own bundle, or any list of
 * questions. A bundle with mistakes is read as a bundle, and its mistakes are reported.
 */
public final class MarkdownFiles {

	private MarkdownFiles() {
	}

	/** A reader of one file, which is not opened before the first topic is asked for. */
	public static TopicReader open(SourceFile source) {
		return new EitherReader(source);
	}

	/** Looks at the bytes once and reads them one way or the other. */
	private static final class EitherReader implements TopicReader {

		private final SourceFile source;

		private @Nullable TopicReader list;

		private boolean begun;

		private EitherReader(SourceFile source) {
			this.source = source;
		}

		@Override
		public @Nullable ParsedTopic next() throws IOException {
			if (!begun) {
				begun = true;
				byte[] bytes = MarkdownListReader.bytesOf(source);
				ParsedTopic bundle = BundleParser.parse(source.label(), source.name(), bytes);
				SourceFile again = new SourceFile(source.label(), source.name(), () -> new ByteArrayInputStream(bytes));
				if (BundleSigns.isBundle(again, bytes, bundle)) {
					return bundle;
				}
				list = MarkdownListReader.open(again);
			}
			return (list != null) ? list.next() : null;
		}

		@Override
		public void close() throws IOException {
			begun = true;
			if (list != null) {
				list.close();
			}
		}

	}

}
