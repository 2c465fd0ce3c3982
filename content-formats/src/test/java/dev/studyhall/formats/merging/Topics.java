package dev.studyhall.formats.merging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

/** Looks at topics. */
final class Topics {

	private Topics() {
	}

	static List<String> ids(TopicContent topic) {
		return topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.map(QuestionContent::externalId)
			.toList();
	}

	static Map<String, QuestionContent> questions(TopicContent topic) {
		return topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.collect(Collectors.toMap(QuestionContent::externalId, (question) -> question));
	}

	/** A topic of one level, "basics". */
	static TopicContent of(QuestionContent... questions) {
		return TopicContent.untold("sets", "Sets",
				List.of(new LevelContent("basics", "Basics", "", List.of(questions))));
	}

}
