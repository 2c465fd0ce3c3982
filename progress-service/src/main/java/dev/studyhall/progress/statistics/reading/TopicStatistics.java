package dev.studyhall.progress.statistics.reading;

import java.time.Instant;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * A version of a topic, as the quiz that its items are analysed in.
 *
 * @param version of the topic
 * @param newest the topic's newest version
 * @param takers learners with at least one attempt on its questions; null if withheld
 * @param computedAt when its items were analysed last; null if they were not yet
 */
record TopicStatistics(UUID topicId, String slug, String title, int version, Instant publishedAt, int newest,
		int questions, @Nullable Long takers, @Nullable Instant computedAt, @Nullable Withheld withheld) {

	static TopicStatistics of(Readable row) {
		Long takers = row.get("takers", Long.class);
		Withheld withheld = withheld(takers);
		return new TopicStatistics(row.get("topic_id", UUID.class), row.get("slug", String.class),
				row.get("title", String.class), row.get("version", Integer.class),
				row.get("published_at", Instant.class), row.get("newest", Integer.class),
				row.get("questions", Integer.class), (withheld == null) ? takers : null,
				row.get("computed_at", Instant.class), withheld);
	}

	private static @Nullable Withheld withheld(@Nullable Long takers) {
		if (takers == null) {
			return Withheld.NOT_COMPUTED_YET;
		}
		return (takers < Withheld.LEAST) ? Withheld.TOO_FEW_LEARNERS : null;
	}
}
