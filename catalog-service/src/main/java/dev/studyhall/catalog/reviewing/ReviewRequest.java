package dev.studyhall.catalog.reviewing;

import dev.studyhall.catalog.authoring.Messages;
import dev.studyhall.kit.web.BadRequestException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a review.
 *
 * @param action request, approve or reject
 * @param comment for the author, with an approval or a rejection
 */
record ReviewRequest(@NotNull String action, @Size(max = Messages.LENGTH) @Nullable String comment) {

	/** What one can do about a review. */
	enum Action {

		/** Ask for it. */
		REQUEST,
		/** Let it through. */
		APPROVE,
		/** Send it back. */
		REJECT

	}

	/**
	 * The action.
	 * @throws BadRequestException if it is none
	 */
	Action toAction() {
		return switch (action) {
			case "request" -> Action.REQUEST;
			case "approve" -> Action.APPROVE;
			case "reject" -> Action.REJECT;
			default -> throw new BadRequestException("action", "Expected request, approve or reject.");
		};
	}

	@Nullable String plainComment() {
		return Messages.clean(comment);
	}

}
