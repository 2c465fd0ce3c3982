@NullMarked
package dev.studyhall.benchmarks;

import org.jspecify.annotations.NullMarked;
