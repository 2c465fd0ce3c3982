package dev.studyhall.web.api;

import java.util.List;

/** How one wants to learn: steps in minutes, the longest interval in days. */
public record MemorySettings(double desiredRetention, List<Integer> learningSteps, List<Integer> relearningSteps,
		int maximumInterval, boolean fuzz) {

	/** The same with another retention. */
	public MemorySettings with(double desiredRetention) {
		return new MemorySettings(desiredRetention, this.learningSteps, this.relearningSteps, this.maximumInterval,
				this.fuzz);
	}

}
