/** Erasing what is kept of a learner, on the learner's or an admin's word. */
@NullMarked
package dev.studyhall.progress.erasure;

import org.jspecify.annotations.NullMarked;
