/**
 * Which questions learners have marked as challenging, filled from the bookmark events.
 */
@NullMarked
package dev.studyhall.progress.challenging;

import org.jspecify.annotations.NullMarked;
