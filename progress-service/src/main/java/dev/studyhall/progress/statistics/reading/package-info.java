/** Statistics as authors and instructors read them. */
@NullMarked
package dev.studyhall.progress.statistics.reading;

import org.jspecify.annotations.NullMarked;
