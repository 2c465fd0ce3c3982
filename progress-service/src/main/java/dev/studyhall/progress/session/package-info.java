/**
 * Stretches of work: a topic in its order, what is due, or a mock interview by the clock.
 */
@NullMarked
package dev.studyhall.progress.session;

import org.jspecify.annotations.NullMarked;
