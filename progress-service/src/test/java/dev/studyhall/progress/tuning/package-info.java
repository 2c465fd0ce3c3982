/** Fitting on a running service. */
@NullMarked
package dev.studyhall.progress.tuning;

import org.jspecify.annotations.NullMarked;
