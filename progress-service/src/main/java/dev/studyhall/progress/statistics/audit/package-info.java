/**
 * How hard questions are, and which of them are filed under the wrong level, as pure
 * functions of first ratings.
 */
@NullMarked
package dev.studyhall.progress.statistics.audit;

import org.jspecify.annotations.NullMarked;
