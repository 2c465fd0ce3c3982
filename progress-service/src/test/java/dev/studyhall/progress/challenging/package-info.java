/** How challenging questions are marked. */
@NullMarked
package dev.studyhall.progress.challenging;

import org.jspecify.annotations.NullMarked;
