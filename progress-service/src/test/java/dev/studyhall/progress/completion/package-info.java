/** Completed topics on the real stack. */
@NullMarked
package dev.studyhall.progress.completion;

import org.jspecify.annotations.NullMarked;
