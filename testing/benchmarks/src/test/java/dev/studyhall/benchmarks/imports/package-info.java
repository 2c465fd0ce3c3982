@NullMarked
package dev.studyhall.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
