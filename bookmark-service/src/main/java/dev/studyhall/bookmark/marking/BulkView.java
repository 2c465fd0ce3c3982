package dev.studyhall.bookmark.marking;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.studyhall.bookmark.subject.Target;

/**
 * What has come of changes.
 *
 * @param items in the order of the request
 */
record BulkView(List<BulkResult> items) {

	/**
	 * What has come of one change.
	 *
	 * @param outcome what has happened; nothing has for unchanged, absent, unknown and
	 * full
	 */
	record BulkResult(Target.Type targetType, UUID targetId, Outcome outcome) {

		static BulkResult of(Target target, Outcome outcome) {
			return new BulkResult(target.type(), target.id(), outcome);
		}
	}

	/** What may come of a change. */
	enum Outcome {

		/** There was none, now there is. */
		CREATED,
		/** It says something else now. */
		CHANGED,
		/** It said the same already. */
		UNCHANGED,
		/** It is gone. */
		REMOVED,
		/** There was none to remove. */
		ABSENT,
		/** The catalog has not told of the target, or not yet. */
		UNKNOWN,
		/** The learner has as many bookmarks as there may be. */
		FULL;

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
