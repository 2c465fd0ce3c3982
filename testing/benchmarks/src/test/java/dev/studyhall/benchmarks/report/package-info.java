@NullMarked
package dev.studyhall.benchmarks.report;

import org.jspecify.annotations.NullMarked;
