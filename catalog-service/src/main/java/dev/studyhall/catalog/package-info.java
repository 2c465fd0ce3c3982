/**
 * The catalog: tenants, topics, levels and questions; their import, publication and
 * reading.
 */
@NullMarked
package dev.studyhall.catalog;

import org.jspecify.annotations.NullMarked;
