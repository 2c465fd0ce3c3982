/** Item analysis by Moodle's formulas, as pure functions of first attempts. */
@NullMarked
package dev.studyhall.progress.statistics.item;

import org.jspecify.annotations.NullMarked;
