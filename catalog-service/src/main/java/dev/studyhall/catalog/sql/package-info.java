/** Rows as Java sees them, and lists as PostgreSQL takes them. */
@NullMarked
package dev.studyhall.catalog.sql;

import org.jspecify.annotations.NullMarked;
