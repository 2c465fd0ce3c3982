/**
 * What a publication comes to, and the documents and events that come out.
 */
@NullMarked
package dev.studyhall.catalog.publishing;

import org.jspecify.annotations.NullMarked;
