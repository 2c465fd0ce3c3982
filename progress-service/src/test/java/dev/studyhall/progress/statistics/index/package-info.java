@NullMarked
package dev.studyhall.progress.statistics.index;

import org.jspecify.annotations.NullMarked;
