/**
 * Topics and questions as they are kept: what a bundle changes, what a publication makes
 * of it, and the documents and events that come out.
 */
@NullMarked
package dev.studyhall.catalog.publishing;

import org.jspecify.annotations.NullMarked;
