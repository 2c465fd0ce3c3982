/**
 * Imports: an upload is stored as it streams in, and a job works it off file by file, on
 * any instance, to the end, whatever crashes in between.
 */
@NullMarked
package dev.studyhall.catalog.importing;

import org.jspecify.annotations.NullMarked;
