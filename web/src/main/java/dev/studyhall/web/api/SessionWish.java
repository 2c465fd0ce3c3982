package dev.studyhall.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What session is wanted.
 *
 * @param mode {@code study}, {@code review} or {@code mock}
 * @param topic the slug, for study and mock
 * @param questions how many at most
 * @param minutes on the clock, for mock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionWish(String mode, @Nullable String topic, @Nullable Integer questions, @Nullable Integer minutes) {
}
