package dev.studyhall.progress.memory;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The learning steps that a card is in. */
record Steps(List<Duration> waits, int position) {

	/** The steps of a card as it is rated. */
	static Steps of(Card card, Settings settings) {
		return switch (card.state()) {
			case NEW, LEARNING -> new Steps(settings.learningSteps(), card.step());
			case REVIEW, RELEARNING -> new Steps(settings.relearningSteps(), card.step());
		};
	}

	/** What comes after a rating of a card in its steps; null for days. */
	@Nullable Step next(Rating rating) {
		if (position >= waits.size()) {
			return null;
		}
		return switch (rating) {
			case AGAIN -> new Step(waits.getFirst(), 0);
			case HARD -> new Step(hardWait(), position);
			case GOOD -> (position + 1 < waits.size()) ? new Step(waits.get(position + 1), position + 1) : null;
			case EASY -> null;
		};
	}

	/** What comes after a lapse of a card in review; null for days. */
	@Nullable Step afterLapse() {
		return (position < waits.size()) ? new Step(waits.get(position), 0) : null;
	}

	/** Between the first step and the second, or half as long again as the only one. */
	private Duration hardWait() {
		long first = waits.getFirst().toMinutes();
		return Duration.ofMinutes(
				(waits.size() == 1) ? Math.round(first * 1.5) : Math.round((first + waits.get(1).toMinutes()) / 2d));
	}

	/** A wait, and the position after it. */
	record Step(Duration pause, int position) {
	}
}
