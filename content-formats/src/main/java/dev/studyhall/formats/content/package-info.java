/**
 * What every format reads and writes: a topic with its levels and questions, valid in
 * every part, and what was wrong with the rest. Records only, no format's own words.
 */
@NullMarked
package dev.studyhall.formats.content;

import org.jspecify.annotations.NullMarked;
