/** Blocking calls on event loops, found in every module's tests. */
@NullMarked
package dev.studyhall.testing.blocking;

import org.jspecify.annotations.NullMarked;
