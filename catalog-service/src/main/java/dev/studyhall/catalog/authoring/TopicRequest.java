package dev.studyhall.catalog.authoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A topic to be made, or a new version of one.
 *
 * @param slug of a new topic; made of the title if none is given
 * @param content all of it: what is absent is empty
 * @param message why, for those who read the history
 */
record TopicRequest(@Nullable String slug, @NotNull TopicFields content,
		@Size(max = Messages.LENGTH) @Nullable String message) {
}
