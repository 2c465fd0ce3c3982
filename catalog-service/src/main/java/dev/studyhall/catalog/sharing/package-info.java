/**
 * Topics offered to other tenants, adopted by them, and kept up to date by a three-way
 * merge that overwrites nothing.
 */
@NullMarked
package dev.studyhall.catalog.sharing;

import org.jspecify.annotations.NullMarked;
