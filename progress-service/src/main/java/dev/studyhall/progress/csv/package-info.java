/** Tables to take away, written while they are read. */
@NullMarked
package dev.studyhall.progress.csv;

import org.jspecify.annotations.NullMarked;
