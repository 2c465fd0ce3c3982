/**
 * What a learner wants to know by when, and the plan to it, made anew at every read.
 */
@NullMarked
package dev.studyhall.progress.goal;

import org.jspecify.annotations.NullMarked;
