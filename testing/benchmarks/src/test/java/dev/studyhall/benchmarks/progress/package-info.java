@NullMarked
package dev.studyhall.benchmarks.progress;

import org.jspecify.annotations.NullMarked;
