package dev.studyhall.progress.history;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;

import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Replay;
import dev.studyhall.progress.memory.Review;
import dev.studyhall.progress.memory.ReviewCard;

/**
 * Goes through a learner's ratings in the order of acceptance, and compares what was
 * remembered with what had been expected. Holds the cards and a count for each month.
 */
final class RetentionTally {

	private final Replay replay;

	private final Days days;

	private final Map<UUID, ReviewCard> cards = new HashMap<>();

	private final NavigableMap<YearMonth, Count> months = new TreeMap<>();

	RetentionTally(Replay replay, Days days) {
		this.replay = replay;
		this.days = days;
	}

	/** After one more rating of a question. */
	RetentionTally add(UUID question, Review review) {
		ReviewCard before = cards.getOrDefault(question, ReviewCard.NEW);
		ReviewCard after = replay.next(before, review);
		Instant at = Objects.requireNonNull(after.card().lastReview());
		OptionalDouble expected = replay.recallExpected(before, review);
		if (expected.isPresent() && !at.isBefore(days.begin())) {
			months.computeIfAbsent(YearMonth.from(at.atZone(days.zone())), (_) -> new Count())
				.add(review.rating() != Rating.AGAIN, expected.getAsDouble());
		}
		cards.put(question, after);
		return this;
	}

	Retention toRetention() {
		Count all = new Count();
		months.values().forEach(all::add);
		List<Retention.Month> each = months.entrySet().stream().map((month) -> {
			Count count = month.getValue();
			return new Retention.Month(month.getKey().toString(), count.reviews, count.recalled, count.recall(),
					count.expected());
		}).toList();
		return (all.reviews == 0) ? new Retention(0, 0, null, null, each)
				: new Retention(all.reviews, all.recalled, all.recall(), all.expected(), each);
	}

	private static final class Count {

		private long reviews;

		private long recalled;

		private double sum;

		private void add(boolean known, double chance) {
			reviews++;
			recalled += known ? 1 : 0;
			sum += chance;
		}

		private void add(Count other) {
			reviews += other.reviews;
			recalled += other.recalled;
			sum += other.sum;
		}

		private double recall() {
			return (double) recalled / reviews;
		}

		private double expected() {
			return sum / reviews;
		}

	}

}
