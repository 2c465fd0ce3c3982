package dev.studyhall.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How much is to be offered on a day; null is no limit. The last two are not sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DailyLimits(@Nullable Integer newCards, @Nullable Integer reviews, String timeZone,
		@Nullable Integer newCardsToday, @Nullable Integer reviewsToday) {
}
