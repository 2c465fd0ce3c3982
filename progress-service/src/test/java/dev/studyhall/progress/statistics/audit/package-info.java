@NullMarked
package dev.studyhall.progress.statistics.audit;

import org.jspecify.annotations.NullMarked;
