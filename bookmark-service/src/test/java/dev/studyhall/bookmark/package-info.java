/** What holds for the bookmark service as a whole. */
@NullMarked
package dev.studyhall.bookmark;

import org.jspecify.annotations.NullMarked;
