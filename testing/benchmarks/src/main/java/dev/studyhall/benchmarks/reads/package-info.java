/** Whether reads stay as fast as content grows. */
@NullMarked
package dev.studyhall.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
