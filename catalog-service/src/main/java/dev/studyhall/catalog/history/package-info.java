/**
 * What topics and questions were, how that differs, and the way back.
 */
@NullMarked
package dev.studyhall.catalog.history;

import org.jspecify.annotations.NullMarked;
