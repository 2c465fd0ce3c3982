/** How the copy of the catalog is kept. */
@NullMarked
package dev.studyhall.bookmark.catalogcopy;

import org.jspecify.annotations.NullMarked;
