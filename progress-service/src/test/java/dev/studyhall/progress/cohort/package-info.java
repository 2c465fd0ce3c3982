@NullMarked
package dev.studyhall.progress.cohort;

import org.jspecify.annotations.NullMarked;
