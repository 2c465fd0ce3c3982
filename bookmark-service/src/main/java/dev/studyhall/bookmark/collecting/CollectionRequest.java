package dev.studyhall.bookmark.collecting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a learner says of a collection.
 *
 * @param name shown in lists, and to those who have the link
 * @param description plain text; none unless said
 */
record CollectionRequest(@NotBlank @Size(max = 100) String name, @Size(max = 2_000) @Nullable String description) {

	CollectionRequest {
		description = (description == null || description.isEmpty()) ? null : description;
	}
}
