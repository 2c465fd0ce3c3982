/** Erasing what is kept of learners whom the progress service has erased. */
@NullMarked
package dev.studyhall.bookmark.erasure;

import org.jspecify.annotations.NullMarked;
