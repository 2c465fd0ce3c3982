package dev.studyhall.catalog.content;

import java.util.List;
import java.util.UUID;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.TopicContent;

/**
 * A topic's newest version without what its questions say.
 *
 * @param content without levels
 */
public record StoredTopic(UUID id, TopicContent content, List<StoredLevel> levels) {

	public StoredTopic {
		levels = List.copyOf(levels);
	}

	/**
	 * A level with the questions that stand in it, in order.
	 *
	 * @param content without questions
	 */
	public record StoredLevel(LevelContent content, List<UUID> questions) {

		public StoredLevel {
			questions = List.copyOf(questions);
		}

	}

}
