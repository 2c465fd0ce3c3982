package dev.studyhall.bookmark.collecting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.studyhall.bookmark.subject.BookmarkedQuestion;
import dev.studyhall.bookmark.subject.BookmarkedTopic;
import dev.studyhall.bookmark.subject.Shown;
import org.jspecify.annotations.Nullable;

/** An item of a collection: either a question or a topic. */
public record CollectionItem(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedQuestion question,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BookmarkedTopic topic) {

	static CollectionItem of(Shown shown) {
		return new CollectionItem(shown.question(), shown.topic());
	}
}
