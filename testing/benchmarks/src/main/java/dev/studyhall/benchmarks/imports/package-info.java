/** How fast content comes in, beside the database's own way of taking rows. */
@NullMarked
package dev.studyhall.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
