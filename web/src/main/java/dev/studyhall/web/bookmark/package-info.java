/**
 * One's own bookmarks.
 */
@NullMarked
package dev.studyhall.web.bookmark;

import org.jspecify.annotations.NullMarked;
