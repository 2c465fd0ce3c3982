/** How progress is counted. */
@NullMarked
package dev.studyhall.progress.overview;

import org.jspecify.annotations.NullMarked;
