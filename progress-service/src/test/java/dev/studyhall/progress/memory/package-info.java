/** The memory model against its reference, and what holds whatever the numbers. */
@NullMarked
package dev.studyhall.progress.memory;

import org.jspecify.annotations.NullMarked;
