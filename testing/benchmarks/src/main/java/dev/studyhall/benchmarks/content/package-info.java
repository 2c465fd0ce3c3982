/** Content made up by a seeded generator: the same on every machine, in any amount. */
@NullMarked
package dev.studyhall.benchmarks.content;

import org.jspecify.annotations.NullMarked;
