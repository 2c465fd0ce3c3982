package dev.studyhall.progress.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.progress.overview.TopicProgress.LevelProgress;
import dev.studyhall.progress.overview.TopicProgress.NextQuestion;
import dev.studyhall.progress.overview.TopicProgress.TopicHeading;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * One level's counts, beside its topic and the topic's next question.
 *
 * @param level null for a topic without levels
 */
record LevelRow(TopicHeading topic, @Nullable LevelProgress level, @Nullable NextQuestion next) {

	static LevelRow of(Readable row) {
		return new LevelRow(
				new TopicHeading(row.get("topic_id", UUID.class), row.get("slug", String.class),
						row.get("title", String.class), row.get("icon", String.class)),
				(row.get("level_code") != null) ? level(row) : null, (row.get("next_id") != null) ? next(row) : null);
	}

	/** The rows of each topic put together, in the order of the rows. */
	static List<TopicProgress> toTopics(List<LevelRow> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(LevelRow::topic, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(LevelRow::toTopic)
			.toList();
	}

	private static TopicProgress toTopic(List<LevelRow> rows) {
		LevelRow first = rows.getFirst();
		return TopicProgress.of(first.topic(), rows.stream().map(LevelRow::level).filter(Objects::nonNull).toList(),
				first.next());
	}

	private static LevelProgress level(Readable row) {
		return new LevelProgress(row.get("level_code", String.class), row.get("level_title", String.class),
				row.get("total", Long.class), row.get("seen", Long.class), row.get("known", Long.class),
				row.get("due", Long.class), row.get("mastered", Long.class));
	}

	private static NextQuestion next(Readable row) {
		return new NextQuestion(row.get("next_id", UUID.class), row.get("next_slug", String.class),
				row.get("next_title", String.class), row.get("next_level", String.class),
				row.get("next_number", Integer.class));
	}
}
