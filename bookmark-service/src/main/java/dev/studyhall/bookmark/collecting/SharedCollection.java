package dev.studyhall.bookmark.collecting;

import java.util.List;

import dev.studyhall.kit.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A collection as those see it who have its link: nothing of its learner.
 *
 * @param description plain text
 * @param itemCount how many items it has in all
 * @param items in their order
 * @param next the cursor of the page after this one; null on the last
 */
record SharedCollection(String name, @Nullable String description, int itemCount, List<CollectionItem> items,
		@Nullable String next) {

	static SharedCollection of(Counted counted, Page<CollectionItem> page) {
		OwnCollection collection = counted.collection();
		return new SharedCollection(collection.name(), collection.description(), counted.items(), page.items(),
				page.next());
	}
}
