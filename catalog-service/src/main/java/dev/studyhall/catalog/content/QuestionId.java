package dev.studyhall.catalog.content;

import java.util.UUID;

/**
 * Identity of a question: the same over all its versions, and when it was retired and
 * came back.
 */
public record QuestionId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}

}
