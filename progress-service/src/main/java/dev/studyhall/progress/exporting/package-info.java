/** What is known of a learner, to take away. */
@NullMarked
package dev.studyhall.progress.exporting;

import org.jspecify.annotations.NullMarked;
