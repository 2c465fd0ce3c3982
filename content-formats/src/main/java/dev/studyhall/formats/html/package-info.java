/**
 * HTML as Markdown, for formats whose texts are HTML. Total: whatever the text is, it is
 * converted in bounds of depth; what Markdown has no words for stays as its text, tables
 * and a few inline elements as HTML.
 */
@NullMarked
package dev.studyhall.formats.html;

import org.jspecify.annotations.NullMarked;
