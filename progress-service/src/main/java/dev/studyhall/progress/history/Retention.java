package dev.studyhall.progress.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How much was remembered, beside how much the model had expected. Counted are reviews
 * that came a day or more after the one before.
 *
 * @param recalled reviews rated better than again
 * @param recall the share of them; null without reviews
 * @param expected the mean of the recall expected before each; null without reviews
 * @param months the same by month of the learner's time zone, in order; none without
 * reviews
 */
record Retention(long reviews, long recalled, @Nullable Double recall, @Nullable Double expected, List<Month> months) {

	/** One month's reviews; {@code month} as in 2026-05. */
	record Month(String month, long reviews, long recalled, double recall, double expected) {
	}
}
