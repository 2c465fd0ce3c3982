/** Streams of changes on the real stack. */
@NullMarked
package dev.studyhall.progress.live;

import org.jspecify.annotations.NullMarked;
