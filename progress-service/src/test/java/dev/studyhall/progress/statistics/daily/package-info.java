@NullMarked
package dev.studyhall.progress.statistics.daily;

import org.jspecify.annotations.NullMarked;
