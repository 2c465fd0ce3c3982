/** How bookmarks are put, removed and listed. */
@NullMarked
package dev.studyhall.bookmark.marking;

import org.jspecify.annotations.NullMarked;
