/** Putting, removing and listing a learner's bookmarks. */
@NullMarked
package dev.studyhall.bookmark.marking;

import org.jspecify.annotations.NullMarked;
