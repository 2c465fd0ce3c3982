/** Recording attempts, each client event once. */
@NullMarked
package dev.studyhall.progress.attempt;

import org.jspecify.annotations.NullMarked;
