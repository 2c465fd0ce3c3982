/** A service that only listens, to try consumers on. */
@NullMarked
package dev.studyhall.kit.tally;

import org.jspecify.annotations.NullMarked;
