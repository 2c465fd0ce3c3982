/**
 * Approval of what is new by somebody else than its author.
 */
@NullMarked
package dev.studyhall.catalog.reviewing;

import org.jspecify.annotations.NullMarked;
