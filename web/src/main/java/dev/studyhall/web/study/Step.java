package dev.studyhall.web.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.web.api.Plan;
import dev.studyhall.web.api.Session;
import dev.studyhall.web.api.TopicProgress;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is.
 *
 * @param question what comes next; empty at the end
 * @param done how many are behind
 * @param total how many there are in all
 * @param endsAt when the clock has run down; null without a clock
 * @param session the session, if it is one
 */
record Step(String question, int done, int total, @Nullable Instant endsAt, @Nullable Session session) {

	static Step of(Session session) {
		String next = session.finished() ? ""
				: session.questions()
					.stream()
					.filter((question) -> !question.answered())
					.map(Session.Asked::id)
					.findFirst()
					.orElse("");
		return new Step(next, session.answered(), session.questions().size(), session.mock() ? session.endsAt() : null,
				session);
	}

	/** What was attempted and is not known, behind that question. */
	static Step ofMissed(TopicProgress topic, String after) {
		List<TopicProgress.Standing> all = (topic.questions() != null) ? topic.questions() : List.of();
		int place = places(all, after);
		List<String> left = missed(all.subList(place, all.size()));
		return of(left, missed(all.subList(0, place)).size());
	}

	/** What the plan asks for today, behind that question. */
	static Step ofToday(Plan plan, String after) {
		if (plan.days().isEmpty() || "over".equals(plan.verdict())) {
			return of(List.of(), 0);
		}
		Plan.Day today = plan.days().getFirst();
		List<String> all = new ArrayList<>(today.revisited());
		all.addAll(today.newQuestions());
		int place = all.indexOf(after) + 1;
		return of(all.subList(place, all.size()), place);
	}

	/** Whether there is nothing left. */
	public boolean over() {
		return this.question.isEmpty();
	}

	/** Which it is, from 1. */
	public int number() {
		return Math.min(this.done + 1, this.total);
	}

	private static Step of(List<String> left, int done) {
		return new Step(left.isEmpty() ? "" : left.getFirst(), done, done + left.size(), null, null);
	}

	private static int places(List<TopicProgress.Standing> all, String after) {
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).id().equals(after)) {
				return i + 1;
			}
		}
		return 0;
	}

	private static List<String> missed(List<TopicProgress.Standing> questions) {
		return questions.stream()
			.filter((question) -> "seen".equals(question.state()))
			.map(TopicProgress.Standing::id)
			.toList();
	}

}
