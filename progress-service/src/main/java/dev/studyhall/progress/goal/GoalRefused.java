package dev.studyhall.progress.goal;

/** A goal or a plan that cannot be had. */
abstract sealed class GoalRefused extends RuntimeException {

	private GoalRefused(String message) {
		super(message, null, false, false);
	}

	/** There is no topic of that slug, or none yet. */
	static final class TopicUnknown extends GoalRefused {

		private final String slug;

		TopicUnknown(String slug) {
			super("topic unknown");
			this.slug = slug;
		}

		String slug() {
			return slug;
		}

	}

	/** As many plans as may wait to be made are waiting. */
	static final class TooManyPlans extends GoalRefused {

		TooManyPlans() {
			super("too many plans");
		}

	}

}
