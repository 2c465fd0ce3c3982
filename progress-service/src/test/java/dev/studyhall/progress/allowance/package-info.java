/** Daily limits on a running service. */
@NullMarked
package dev.studyhall.progress.allowance;

import org.jspecify.annotations.NullMarked;
