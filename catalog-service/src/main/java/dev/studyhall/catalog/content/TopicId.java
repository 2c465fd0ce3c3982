package dev.studyhall.catalog.content;

import java.util.UUID;

/** Identity of a topic: the same over all its versions. */
public record TopicId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}

}
