/** What learners take away. */
@NullMarked
package dev.studyhall.bookmark.exporting;

import org.jspecify.annotations.NullMarked;
