/** Groups of learners that an instructor looks after. */
@NullMarked
package dev.studyhall.progress.cohort;

import org.jspecify.annotations.NullMarked;
