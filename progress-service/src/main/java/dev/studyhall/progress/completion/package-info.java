/** Notices when a learner has answered all of a topic, and tells of it once. */
@NullMarked
package dev.studyhall.progress.completion;

import org.jspecify.annotations.NullMarked;
