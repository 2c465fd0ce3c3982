/** Pages, beside the documents that they are made of. */
@NullMarked
package dev.studyhall.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
