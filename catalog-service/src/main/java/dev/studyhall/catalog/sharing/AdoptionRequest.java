package dev.studyhall.catalog.sharing;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An offer to be adopted.
 *
 * @param sharedTopicId the offer
 * @param publish whether readers see the topic at once; true unless said otherwise
 */
record AdoptionRequest(@NotNull UUID sharedTopicId, @Nullable Boolean publish) {

	boolean publishes() {
		return !Boolean.FALSE.equals(publish);
	}

}
