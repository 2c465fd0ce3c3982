@NullMarked
package dev.studyhall.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
