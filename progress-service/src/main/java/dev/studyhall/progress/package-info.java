/** Learners' attempts and how far along they are. */
@NullMarked
package dev.studyhall.progress;

import org.jspecify.annotations.NullMarked;
