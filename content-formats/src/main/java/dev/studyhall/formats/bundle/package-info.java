/**
 * Reads the Markdown bundle format: one file in, one topic out, and for every mistake the
 * line and what was expected. Pure: no database, no clock. The format is described in
 * {@code docs/bundle-format.md}.
 */
@NullMarked
package dev.studyhall.formats.bundle;

import org.jspecify.annotations.NullMarked;
