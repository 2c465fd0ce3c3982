package dev.studyhall.bookmark.collecting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A collection as it is kept.
 *
 * @param link the word by which it is shared; null while it is not
 * @param version counts every change, of its items too
 */
record OwnCollection(UUID id, String name, @Nullable String description, @Nullable String link, long version,
		Instant createdAt, Instant updatedAt) {

	static OwnCollection create(UUID id, CollectionRequest request, Instant at) {
		return new OwnCollection(id, request.name(), request.description(), null, 1, at, at);
	}

	OwnCollection describe(CollectionRequest request, Instant at) {
		return new OwnCollection(id, request.name(), request.description(), link, version + 1, createdAt, at);
	}

	/** The collection under that link; null shares it no more. */
	OwnCollection linked(@Nullable String newLink, Instant at) {
		return new OwnCollection(id, name, description, newLink, version + 1, createdAt, at);
	}

	/** The collection after a change of its items. */
	OwnCollection touch(Instant at) {
		return new OwnCollection(id, name, description, link, version + 1, createdAt, at);
	}

	/** The entity tag. */
	String tag() {
		return Long.toString(version);
	}

	boolean says(CollectionRequest request) {
		return new CollectionRequest(name, description).equals(request);
	}
}
