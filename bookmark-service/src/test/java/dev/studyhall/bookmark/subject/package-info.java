/** What learners mark and collect. */
@NullMarked
package dev.studyhall.bookmark.subject;

import org.jspecify.annotations.NullMarked;
