/** Erasing what is kept of learners whom the progress service has erased. */
@NullMarked
package dev.studyhall.catalog.erasure;

import org.jspecify.annotations.NullMarked;
