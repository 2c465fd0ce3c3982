/** What a learner's log tells of how well they remember. */
@NullMarked
package dev.studyhall.progress.reviewlog;

import org.jspecify.annotations.NullMarked;
