/**
 * Tests of texts and formats.
 */
@NullMarked
package dev.studyhall.web.text;

import org.jspecify.annotations.NullMarked;
