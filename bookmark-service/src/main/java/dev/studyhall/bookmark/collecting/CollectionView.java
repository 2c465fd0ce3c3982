package dev.studyhall.bookmark.collecting;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A collection as its learner sees it, without its items.
 *
 * @param description plain text
 * @param link the word by which it is shared with members of the tenant; null while it is
 * not
 * @param itemCount how many items it has
 */
public record CollectionView(UUID id, String name, @Nullable String description, @Nullable String link, int itemCount,
		Instant createdAt, Instant updatedAt) {

	static CollectionView of(Counted counted) {
		OwnCollection collection = counted.collection();
		return new CollectionView(collection.id(), collection.name(), collection.description(), collection.link(),
				counted.items(), collection.createdAt(), collection.updatedAt());
	}
}
