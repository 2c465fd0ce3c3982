/** Tests of the watchdog on blocking calls. */
@NullMarked
package dev.studyhall.testing.blocking;

import org.jspecify.annotations.NullMarked;
