/** A learner's bookmarks and collections, to take away. */
@NullMarked
package dev.studyhall.bookmark.exporting;

import org.jspecify.annotations.NullMarked;
