package dev.studyhall.progress.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.memory.CardState;

/**
 * Gives pages of what is due until the day's reviews are used up; cards in their learning
 * steps are not counted.
 *
 * @param reviews that may still be offered
 */
record Offer(int reviews) {

	private static final String REVIEW = CardState.REVIEW.name().toLowerCase(Locale.ROOT);

	/** What is left on the page; the cursor carries on with what is left of the day. */
	Page<ReviewView> page(List<ReviewView> found, PageRequest page) {
		List<ReviewView> items = new ArrayList<>();
		int left = reviews;
		for (ReviewView each : found.subList(0, Math.min(found.size(), page.limit()))) {
			boolean counts = each.state().equals(REVIEW);
			if (!counts || left > 0) {
				items.add(each);
			}
			left -= (counts && left > 0) ? 1 : 0;
		}
		return new Page<>(items, (found.size() > page.limit()) ? next(found.get(page.limit() - 1), left) : null);
	}

	private static String next(ReviewView last, int left) {
		return Cursor.of(last.due().toString(), last.questionId().toString(), String.valueOf(left)).encode();
	}
}
