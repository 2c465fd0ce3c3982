package dev.studyhall.web.study;

import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Card;
import dev.studyhall.web.api.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked.
 *
 * @param question the question
 * @param card the learner's card; null while nobody can tell
 * @param bookmark the learner's bookmark; null without one
 * @param event the name of the attempt that the page's form would make
 * @param began when the page was made, in milliseconds
 * @param place where in the run it is
 */
record Asking(Question question, @Nullable Card card, @Nullable Bookmark bookmark, String event, long began,
		Place place) {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	/** Whether its options were chosen from. */
	public boolean answered() {
		return this.place.answered() && this.question.choice();
	}

	/** Whether all right options were chosen, and no other. */
	public boolean right() {
		return options().stream().allMatch((option) -> option.chosen() == option.option().correct());
	}

	/** The options in their places. */
	public List<Choice> options() {
		return IntStream.range(0, this.question.options().size())
			.mapToObj((place) -> new Choice(place + 1,
					(place < LETTERS.length()) ? LETTERS.substring(place, place + 1) : "",
					this.question.options().get(place), this.place.choice().contains(place + 1)))
			.toList();
	}

	/** The rating's interval in seconds; 0 while nobody can tell. */
	public long seconds(int rating) {
		return (this.card == null) ? 0
				: this.card.intervals()
					.stream()
					.filter((interval) -> interval.rating() == rating)
					.mapToLong(Card.Interval::seconds)
					.findFirst()
					.orElse(0);
	}

	/** An option in its place. */
	record Choice(int place, String letter, Question.Option option, boolean chosen) {
	}

}
