/**
 * The copy of the catalog's structure that progress is counted on, filled from the
 * catalog's events.
 */
@NullMarked
package dev.studyhall.progress.catalogcopy;

import org.jspecify.annotations.NullMarked;
