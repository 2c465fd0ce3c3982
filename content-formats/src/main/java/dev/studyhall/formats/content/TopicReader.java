package dev.studyhall.formats.content;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * Reads the topics of one file one after the other, so that memory holds one at a time
 * however long the file is. The same bytes give the same topics in the same order: who
 * was interrupted passes over those that are done. Reading blocks: not for an event loop.
 */
public interface TopicReader extends AutoCloseable {

	/**
	 * The next topic, or what was wrong where one should have been; null at the end. What
	 * is wrong with the file as a whole comes as a {@link ParsedTopic.Refused}, never as
	 * an exception.
	 * @throws IOException if the bytes cannot be had
	 */
	@Nullable ParsedTopic next() throws IOException;

	@Override
	void close() throws IOException;

}
