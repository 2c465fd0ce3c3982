/** How the copy of the catalog is kept. */
@NullMarked
package dev.studyhall.progress.catalogcopy;

import org.jspecify.annotations.NullMarked;
