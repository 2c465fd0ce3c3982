/** Whether progress stays as fast as attempts grow in number. */
@NullMarked
package dev.studyhall.benchmarks.progress;

import org.jspecify.annotations.NullMarked;
