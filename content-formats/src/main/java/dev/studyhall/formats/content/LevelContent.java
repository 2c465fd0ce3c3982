package dev.studyhall.formats.content;

import java.util.List;

/**
 * A level of difficulty with its questions, easiest first.
 *
 * @param code unique within the topic
 * @param description Markdown, may be empty
 */
public record LevelContent(String code, String title, String description, List<QuestionContent> questions) {

	public LevelContent {
		questions = List.copyOf(questions);
	}

}
