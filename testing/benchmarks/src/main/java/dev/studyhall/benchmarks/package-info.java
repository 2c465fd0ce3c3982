/** What is measured, one command each. */
@NullMarked
package dev.studyhall.benchmarks;

import org.jspecify.annotations.NullMarked;
