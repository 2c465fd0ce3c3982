package dev.studyhall.progress.memory;

/** By what a learner's ratings are scheduled. */
public record Parameters(Weights weights, Settings settings) {

	/** What is used until there is anything better. */
	public static final Parameters DEFAULT = new Parameters(Weights.DEFAULT, Settings.DEFAULT);

	private static final Scheduler DEFAULT_SCHEDULER = new Scheduler(Weights.DEFAULT, Settings.DEFAULT);

	/** A scheduler that goes by them. */
	public Scheduler scheduler() {
		return equals(DEFAULT) ? DEFAULT_SCHEDULER : new Scheduler(weights, settings);
	}
}
