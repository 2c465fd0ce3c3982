/** Cards on the real stack. */
@NullMarked
package dev.studyhall.progress.card;

import org.jspecify.annotations.NullMarked;
