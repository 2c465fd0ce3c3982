package dev.studyhall.bookmark.collecting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A collection as its learner sees it, with a page of its items.
 *
 * @param description plain text
 * @param link the word by which it is shared with members of the tenant; null while it is
 * not
 * @param itemCount how many items it has in all
 * @param items in their order
 * @param next the cursor of the page after this one; null on the last
 */
record CollectionContents(UUID id, String name, @Nullable String description, @Nullable String link, int itemCount,
		Instant createdAt, Instant updatedAt, List<CollectionItem> items, @Nullable String next) {

	static CollectionContents of(Counted counted, Page<CollectionItem> page) {
		OwnCollection collection = counted.collection();
		return new CollectionContents(collection.id(), collection.name(), collection.description(), collection.link(),
				counted.items(), collection.createdAt(), collection.updatedAt(), page.items(), page.next());
	}
}
