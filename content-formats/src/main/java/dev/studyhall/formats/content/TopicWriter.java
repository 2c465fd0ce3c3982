package dev.studyhall.formats.content;

import java.io.IOException;

/**
 * Writes topics one question at a time, so that memory holds one. The calls follow the
 * content: a topic, for each of its levels the level and then its questions, the next
 * topic; at last {@link #close}, without which the file is not whole. Writing blocks: not
 * for an event loop.
 */
public interface TopicWriter extends AutoCloseable {

	/** Begins a topic; its levels are not looked at. */
	void startTopic(TopicContent topic) throws IOException;

	/** Begins a level; its questions are not looked at. */
	void startLevel(LevelContent level) throws IOException;

	/** A question of the level that was begun last. */
	void write(QuestionContent question) throws IOException;

	/** A whole topic. */
	default void writeAll(TopicContent topic) throws IOException {
		startTopic(topic);
		for (LevelContent level : topic.levels()) {
			startLevel(level);
			for (QuestionContent question : level.questions()) {
				write(question);
			}
		}
	}

	/** Ends the file. */
	@Override
	void close() throws IOException;

}
