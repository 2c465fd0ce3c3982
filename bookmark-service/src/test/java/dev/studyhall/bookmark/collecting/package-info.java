/** Collections, their items and their links. */
@NullMarked
package dev.studyhall.bookmark.collecting;

import org.jspecify.annotations.NullMarked;
