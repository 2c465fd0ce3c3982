package dev.studyhall.progress.goal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sets out to know.
 *
 * @param topics their slugs
 * @param targetDate the day that matters: from tomorrow on, at most two years away
 * @param timeZone as the IANA names it; its midnight begins a day
 * @param minutesPerDay the most on any day
 * @param desiredRetention the mean chance of recall that is wanted on the date
 * @param daysOff without study; none without it
 */
record GoalRequest(@NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> topics,
		@NotNull LocalDate targetDate, @NotNull @Size(max = 64) String timeZone,
		@NotNull @Min(1) @Max(1440) Integer minutesPerDay,
		@NotNull @DecimalMin("0.70") @DecimalMax("0.99") Double desiredRetention,
		@Size(max = 731) @Nullable List<@NotNull LocalDate> daysOff) {

	private static final String ZONE = "A time zone as the IANA names it, for instance Europe/Berlin.";

	/**
	 * What is wanted.
	 * @throws BadRequestException if there is no such time zone
	 */
	Wish toWish() {
		if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
			throw new BadRequestException("timeZone", ZONE);
		}
		return new Wish(topics.stream().distinct().toList(), targetDate, ZoneId.of(timeZone), minutesPerDay,
				desiredRetention, (daysOff != null) ? daysOff.stream().distinct().sorted().toList() : List.of());
	}
}
