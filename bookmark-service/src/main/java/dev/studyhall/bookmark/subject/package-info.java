/** What learners mark and collect, and what the catalog says of it. */
@NullMarked
package dev.studyhall.bookmark.subject;

import org.jspecify.annotations.NullMarked;
