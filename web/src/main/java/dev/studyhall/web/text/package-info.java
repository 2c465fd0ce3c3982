/**
 * Texts, dates and numbers in the reader's language; markup that is safe to show.
 */
@NullMarked
package dev.studyhall.web.text;

import org.jspecify.annotations.NullMarked;
