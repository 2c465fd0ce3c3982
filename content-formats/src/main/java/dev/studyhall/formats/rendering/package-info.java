/**
 * Markdown in, sanitised HTML out: in time that grows with the length of the text,
 * whatever the text.
 */
@NullMarked
package dev.studyhall.formats.rendering;

import org.jspecify.annotations.NullMarked;
