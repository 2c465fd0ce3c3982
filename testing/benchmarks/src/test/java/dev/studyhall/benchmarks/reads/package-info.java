@NullMarked
package dev.studyhall.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
