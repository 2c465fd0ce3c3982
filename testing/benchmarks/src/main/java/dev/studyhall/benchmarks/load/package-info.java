/** Load on an HTTP address, and what it showed. */
@NullMarked
package dev.studyhall.benchmarks.load;

import org.jspecify.annotations.NullMarked;
