/**
 * How often each question is bookmarked and attempted: copies of what the other services
 * tell.
 */
@NullMarked
package dev.studyhall.catalog.counts;

import org.jspecify.annotations.NullMarked;
