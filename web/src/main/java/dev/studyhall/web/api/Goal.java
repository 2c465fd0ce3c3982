package dev.studyhall.web.api;

import java.time.LocalDate;
import java.util.List;

/** What a learner wants to know, and until when. */
public record Goal(List<GoalTopic> topics, LocalDate targetDate, String timeZone, int minutesPerDay,
		double desiredRetention, List<LocalDate> daysOff, LocalDate setOn) {

	/** As it is sent, to be set. */
	public GoalWish toWish() {
		return new GoalWish(this.topics.stream().map(GoalTopic::slug).toList(), this.targetDate, this.timeZone,
				this.minutesPerDay, this.desiredRetention, this.daysOff);
	}

	/** A topic of it. */
	public record GoalTopic(String id, String slug, String title, boolean retired) {
	}

}
