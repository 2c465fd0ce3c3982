/** Lists that are read to their end. */
@NullMarked
package dev.studyhall.bookmark.streaming;

import org.jspecify.annotations.NullMarked;
