/** What holds for the progress service as a whole. */
@NullMarked
package dev.studyhall.progress;

import org.jspecify.annotations.NullMarked;
