package dev.studyhall.bookmark.marking;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.studyhall.bookmark.subject.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a learner's bookmarks, made one after the other.
 *
 * @param items the changes
 */
record BulkRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid BulkItem> items) {

	/**
	 * A change.
	 *
	 * @param op what is done
	 * @param targetType on a question or a topic
	 * @param targetId the id of the question or topic
	 * @param kind of what is put; revisit unless said
	 * @param note of what is put, Markdown; none unless said
	 */
	record BulkItem(@NotNull Op op, @NotNull Target.Type targetType, @NotNull UUID targetId, @Nullable Kind kind,
			@Size(max = 10_000) @Nullable String note) {

		Target target() {
			return new Target(targetType, targetId);
		}

		Content content() {
			return new BookmarkRequest(kind, note).toContent();
		}
	}

	/** What is done with a bookmark. */
	enum Op {

		/** It is put over whatever is there. */
		PUT,
		/** It is removed, if it is there. */
		REMOVE;

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
