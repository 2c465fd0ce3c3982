/** Learners' bookmarks on questions and topics. */
@NullMarked
package dev.studyhall.bookmark;

import org.jspecify.annotations.NullMarked;
