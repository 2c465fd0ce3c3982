/** How attempts are recorded. */
@NullMarked
package dev.studyhall.progress.attempt;

import org.jspecify.annotations.NullMarked;
