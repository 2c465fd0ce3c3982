package dev.studyhall.progress.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.progress.card.ParametersRow;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Replay;
import dev.studyhall.progress.memory.Review;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** A learner's log, counted. Runs in the caller's transaction. */
@Component
final class R2dbcHistory {

	private final DatabaseClient database;

	R2dbcHistory(DatabaseClient database) {
		this.database = database;
	}

	/** What was done on each of the days on which anything was, in order. */
	Mono<List<Statistics.Day>> listDays(Owner owner, Days days) {
		return owner.bind(database, HistorySql.DAYS)
			.bind("begin", days.begin())
			.bind("midnights", days.midnights())
			.bind("count", days.count())
			.map((row) -> new Statistics.Day(days.date(row.get("day", Integer.class) + 1),
					row.get("attempts", Long.class), row.get("seconds", Long.class)))
			.all()
			.collectList();
	}

	/** What is due on each of the days, or before the first of them. */
	Mono<List<Statistics.Forecast>> forecast(Owner owner, Days days, Instant now) {
		return owner.bind(database, HistorySql.FORECAST)
			.bind("now", now)
			.bind("midnights", days.midnights())
			.bind("count", days.count())
			.map((row) -> Map.entry(row.get("day", Integer.class) + 1, row.get("reviews", Long.class)))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue)
			.map((reviews) -> forecast(days, reviews));
	}

	/**
	 * How much was remembered on the days. Goes through all the learner's ratings, up to
	 * {@link HistorySql#MOST_RATINGS}: what is expected of a card is made of its whole
	 * past.
	 */
	Mono<Retention> retention(Owner owner, Days days) {
		return replay(owner).flatMap((replay) -> owner.bind(database, HistorySql.RATINGS)
			.map((row) -> new Rated(row.get("question_id", UUID.class), toReview(row)))
			.all()
			.reduceWith(() -> new RetentionTally(replay, days),
					(tally, rated) -> tally.add(rated.question(), rated.review()))
			.map(RetentionTally::toRetention));
	}

	private Mono<Replay> replay(Owner owner) {
		return owner.bind(database, HistorySql.PARAMETERS)
			.map((row) -> Map.entry(row.get("since_sequence", Long.class), ParametersRow.read(row)))
			.all()
			.collectMap(Map.Entry<Long, Parameters>::getKey, Map.Entry::getValue)
			.map(Replay::of);
	}

	private static List<Statistics.Forecast> forecast(Days days, Map<Integer, Long> reviews) {
		return IntStream.rangeClosed(1, days.count())
			.mapToObj((day) -> new Statistics.Forecast(days.date(day), reviews.getOrDefault(day, 0L)))
			.collect(Collectors.toList());
	}

	private static Review toReview(Readable row) {
		return new Review(row.get("sequence", Long.class), row.get("question_version", Integer.class),
				Rating.of(row.get("rating", Integer.class)), row.get("ended_at", Instant.class),
				row.get("recorded_at", Instant.class));
	}

	private record Rated(UUID question, Review review) {
	}

}
