package dev.studyhall.bookmark.exporting;

import java.util.List;

import dev.studyhall.bookmark.collecting.CollectionItem;
import dev.studyhall.bookmark.collecting.CollectionView;
import dev.studyhall.bookmark.marking.BookmarkView;

/**
 * Writes one export, piece by piece: its bookmarks, then its collections, each with its
 * items.
 */
interface ExportWriter {

	/** What stands before everything. */
	String begin();

	/** Some bookmarks more. */
	String bookmarks(List<BookmarkView> bookmarks);

	/** What stands between bookmarks and collections. */
	String beginCollections();

	/** The head of a collection. */
	String beginCollection(CollectionView collection);

	/** Some items more of the collection that was begun last. */
	String items(List<CollectionItem> items);

	/** The end of the collection that was begun last. */
	String endCollection();

	/** What stands behind everything. */
	String end();

}
