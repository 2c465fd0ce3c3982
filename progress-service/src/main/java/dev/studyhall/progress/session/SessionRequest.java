package dev.studyhall.progress.session;

import java.time.Duration;
import java.util.Locale;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sets out to do.
 *
 * @param mode study, review or mock
 * @param topic the slug; for study and mock
 * @param questions how many at most; 20 by default
 * @param minutes on the clock; for mock
 */
record SessionRequest(@NotNull @Pattern(regexp = "^(study|review|mock)$") String mode,
		@Size(max = 200) @Nullable String topic, @Min(1) @Max(100) @Nullable Integer questions,
		@Min(1) @Max(240) @Nullable Integer minutes) {

	private static final int DEFAULT_QUESTIONS = 20;

	/**
	 * What is asked for.
	 * @throws BadRequestException if it lacks something, or has what its mode has not
	 */
	Undertaking toUndertaking() {
		Mode wanted = Mode.valueOf(mode.toUpperCase(Locale.ROOT));
		if ((wanted == Mode.REVIEW) == (topic != null)) {
			throw new BadRequestException("topic", "Study and mock are of a topic; a review is of all.");
		}
		if ((wanted == Mode.MOCK) == (minutes == null)) {
			throw new BadRequestException("minutes", "A mock interview has minutes, others have none.");
		}
		return new Undertaking(wanted, (topic != null) ? topic : "",
				(questions != null) ? questions : DEFAULT_QUESTIONS,
				(minutes != null) ? Duration.ofMinutes(minutes) : Mode.LONGEST);
	}
}
