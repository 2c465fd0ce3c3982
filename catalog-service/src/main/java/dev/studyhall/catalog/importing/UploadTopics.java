package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.util.List;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.qti.QtiReader;
import org.jspecify.annotations.Nullable;

/**
 * The topics of all files of an upload, one after the other: always the same ones in the
 * same order, so that a job that was interrupted knows where it stood. Reading blocks.
 */
final class UploadTopics implements AutoCloseable {

	private final Upload upload;

	private int file;

	private String label = "";

	private @Nullable TopicReader reader;

	UploadTopics(Upload upload) {
		this.upload = upload;
	}

	/**
	 * A topic as it was read.
	 *
	 * @param label how answers call the file it came from
	 */
	record UploadedTopic(String label, ParsedTopic parsed) {

		private static UploadedTopic refused(String label, String reason) {
			return new UploadedTopic(label, new ParsedTopic.Refused(List.of(new Rejection(label, 1, null, reason))));
		}

	}

	/** The next one; null behind the last. */
	@Nullable UploadedTopic next() throws IOException {
		while (true) {
			if (reader != null) {
				UploadedTopic topic = readOn(reader);
				if (topic != null) {
					return topic;
				}
				closeReader();
			}
			if (file >= upload.count()) {
				return null;
			}
			Upload.Entry entry = upload.read(file++);
			label = entry.label();
			if (entry instanceof Upload.OddFile odd) {
				return UploadedTopic.refused(label, odd.reason());
			}
			reader = open(entry);
		}
	}

	@Override
	public void close() throws IOException {
		closeReader();
		upload.close();
	}

	private @Nullable UploadedTopic readOn(TopicReader open) throws IOException {
		ParsedTopic topic = open.next();
		return (topic != null) ? new UploadedTopic(label, topic) : null;
	}

	private static @Nullable TopicReader open(Upload.Entry entry) throws IOException {
		return switch (entry) {
			case Upload.ContentFile content -> content.format().open(content.source());
			case Upload.ItemPackage items -> QtiReader.open(items.label(), items.items());
			case Upload.SilentFile _, Upload.OddFile _ -> null;
		};
	}

	private void closeReader() throws IOException {
		if (reader != null) {
			reader.close();
			reader = null;
		}
	}

}
