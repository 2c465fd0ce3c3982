@NullMarked
package dev.studyhall.benchmarks.load;

import org.jspecify.annotations.NullMarked;
