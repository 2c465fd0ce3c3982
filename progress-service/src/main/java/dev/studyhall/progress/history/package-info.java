/**
 * What a learner has done day by day, how well it was remembered, and what is to come.
 */
@NullMarked
package dev.studyhall.progress.history;

import org.jspecify.annotations.NullMarked;
