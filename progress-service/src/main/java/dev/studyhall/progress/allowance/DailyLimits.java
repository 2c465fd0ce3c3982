package dev.studyhall.progress.allowance;

import java.time.ZoneId;

import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How much a learner wants to be offered on a day.
 *
 * @param newCards questions that were never rated; null for no limit
 * @param reviews cards that were learned before; null for no limit
 * @param timeZone as the IANA names it; its midnight begins a day
 */
record DailyLimits(@Min(0) @Max(9999) @Nullable Integer newCards, @Min(0) @Max(9999) @Nullable Integer reviews,
		@NotNull @Size(max = 64) String timeZone) {

	static final DailyLimits NONE = new DailyLimits(null, null, "UTC");

	/**
	 * Itself, if there is such a time zone.
	 * @throws BadRequestException if there is none
	 */
	DailyLimits checked() {
		if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
			throw new BadRequestException("timeZone", "A time zone as the IANA names it, for instance Europe/Berlin.");
		}
		return this;
	}

	ZoneId zone() {
		return ZoneId.of(timeZone);
	}

	boolean limitless() {
		return newCards == null && reviews == null;
	}
}
