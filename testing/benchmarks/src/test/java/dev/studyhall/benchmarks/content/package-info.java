@NullMarked
package dev.studyhall.benchmarks.content;

import org.jspecify.annotations.NullMarked;
