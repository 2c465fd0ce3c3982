package dev.studyhall.web.question;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Card;
import dev.studyhall.web.api.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question as its page shows it.
 *
 * @param question the question
 * @param own what of it is the visitor's own; null for whoever is no learner here
 * @param chosen the places of the options they have chosen, from 1; null before
 */
record QuestionView(Question question, @Nullable Own own, @Nullable Set<Integer> chosen) {

	private static final String[] LETTERS = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L" };

	/** Whether the choice was answered. */
	public boolean answered() {
		return this.chosen != null;
	}

	/** Whether all right options were chosen, and no other. */
	public boolean right() {
		return options().stream().allMatch((option) -> option.chosen() == option.option().correct());
	}

	/** The options in their places. */
	public List<Choice> options() {
		return IntStream.range(0, this.question.options().size())
			.mapToObj((place) -> new Choice(place + 1, (place < LETTERS.length) ? LETTERS[place] : "",
					this.question.options().get(place), this.chosen != null && this.chosen.contains(place + 1)))
			.toList();
	}

	/** An option in its place. */
	record Choice(int place, String letter, Question.Option option, boolean chosen) {
	}

	/**
	 * What is the visitor's own.
	 *
	 * @param bookmark their bookmark; null without one
	 * @param card their card; null while nobody can tell
	 * @param event the name of the attempt that the page's form would make
	 * @param began when the page was made, in milliseconds
	 */
	record Own(@Nullable Bookmark bookmark, @Nullable Card card, String event, long began) {

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

	}

}
