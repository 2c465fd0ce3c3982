/** How far along a learner is, per topic and level, and what comes next. */
@NullMarked
package dev.studyhall.progress.overview;

import org.jspecify.annotations.NullMarked;
