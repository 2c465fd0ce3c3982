/**
 * Public documents of the catalog, answered from memory for a few seconds. Only what
 * anybody may read is kept, and only those who show no credentials are answered from it.
 */
@NullMarked
package dev.studyhall.gateway.cache;

import org.jspecify.annotations.NullMarked;
