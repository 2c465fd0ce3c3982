/** What attempts say of questions, levels and days, for those who write and teach. */
@NullMarked
package dev.studyhall.progress.statistics;

import org.jspecify.annotations.NullMarked;
