@NullMarked
package dev.studyhall.progress.statistics.item;

import org.jspecify.annotations.NullMarked;
