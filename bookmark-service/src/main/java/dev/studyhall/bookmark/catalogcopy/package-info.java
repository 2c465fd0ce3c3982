/**
 * The copy of the catalog that bookmarks are shown with, filled from the catalog's
 * events.
 */
@NullMarked
package dev.studyhall.bookmark.catalogcopy;

import org.jspecify.annotations.NullMarked;
