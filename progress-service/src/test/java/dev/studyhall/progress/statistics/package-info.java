@NullMarked
package dev.studyhall.progress.statistics;

import org.jspecify.annotations.NullMarked;
