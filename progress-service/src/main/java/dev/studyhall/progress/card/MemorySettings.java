package dev.studyhall.progress.card;

import java.time.Duration;
import java.util.List;

import dev.studyhall.progress.memory.Settings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a learner wants to learn. Holds for ratings from then on.
 *
 * @param desiredRetention the recall at which a card comes back
 * @param learningSteps waits in minutes of what is learned for the first time
 * @param relearningSteps waits in minutes of what was forgotten
 * @param maximumInterval the longest wait in days
 * @param fuzz whether what was learned together is spread over neighbouring days
 */
record MemorySettings(@NotNull @DecimalMin("0.70") @DecimalMax("0.99") Double desiredRetention,
		@NotNull @Size(max = 10) List<@NotNull @Min(1) @Max(43_200) Integer> learningSteps,
		@NotNull @Size(max = 10) List<@NotNull @Min(1) @Max(43_200) Integer> relearningSteps,
		@NotNull @Min(1) @Max(36_500) Integer maximumInterval, @NotNull Boolean fuzz) {

	static MemorySettings of(Settings settings) {
		return new MemorySettings(settings.desiredRetention(), toMinutes(settings.learningSteps()),
				toMinutes(settings.relearningSteps()), settings.maximumInterval(), settings.fuzzSeed() != null);
	}

	/** As the scheduler takes them, with that seed if there is to be fuzz. */
	Settings toSettings(@Nullable Long fuzzSeed) {
		return new Settings(desiredRetention, toSteps(learningSteps), toSteps(relearningSteps), maximumInterval,
				fuzz ? fuzzSeed : null);
	}

	private static List<Integer> toMinutes(List<Duration> steps) {
		return steps.stream().map((step) -> (int) step.toMinutes()).toList();
	}

	private static List<Duration> toSteps(List<Integer> minutes) {
		return minutes.stream().map(Duration::ofMinutes).toList();
	}
}
