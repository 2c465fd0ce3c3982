/**
 * Named, ordered collections of questions and topics, shared by links within a tenant.
 */
@NullMarked
package dev.studyhall.bookmark.collecting;

import org.jspecify.annotations.NullMarked;
