package dev.studyhall.bookmark.marking;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a bookmark's target: the question or the topic, the other is
 * null.
 */
record Shown(BookmarkView.@Nullable BookmarkedQuestion question, BookmarkView.@Nullable BookmarkedTopic topic) {
}
