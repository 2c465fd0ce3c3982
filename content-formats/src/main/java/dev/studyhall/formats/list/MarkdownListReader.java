package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads any Markdown list of questions as people keep them in repositories. One topic
 * comes of a file, or several of as many questions as a topic may hold. The time it takes
 * grows with the length of the file, whatever is in it.
 */
public final class MarkdownListReader implements TopicReader {

	private final SourceFile source;

	private @Nullable ListTopics topics;

	private boolean ended;

	private MarkdownListReader(SourceFile source) {
		this.source = source;
	}

	/** A reader of one file, which is not opened before the first topic is asked for. */
	public static TopicReader open(SourceFile source) {
		return new MarkdownListReader(source);
	}

	@Override
	public @Nullable ParsedTopic next() throws IOException {
		if (ended) {
			return null;
		}
		if (topics == null) {
			try {
				topics = read(bytesOf(source));
			}
			catch (ListRefused ex) {
				ended = true;
				return new ParsedTopic.Refused(List.of(ex.toRejection(source.label())));
			}
		}
		ParsedTopic topic = topics.next();
		ended = topic == null;
		return topic;
	}

	@Override
	public void close() {
		topics = null;
		ended = true;
	}

	/** The bytes of a file, or the first of them that are more than a file may have. */
	static byte[] bytesOf(SourceFile source) throws IOException {
		try (InputStream bytes = source.bytes().open()) {
			return bytes.readNBytes(ContentLimits.FILE_BYTES + 1);
		}
	}

	private ListTopics read(byte[] bytes) throws ListRefused {
		try {
			ListFile file = ListFile.read(bytes);
			TopicName name = file.name(source.name())
				.orElseThrow(() -> new ListRefused(1,
						"A topic without a title; expected was a heading “# Title” or a file's name"));
			return new ListTopics(source.label(), name, file.summary(), file.questions());
		}
		catch (StackOverflowError ex) {
			throw new ListRefused(1, "Markup nested too deeply to be read; simpler Markdown was expected");
		}
	}

}
