/**
 * Puts topics together from the questions of a file, whatever its format: names, ids,
 * levels, limits, and the places that formats without room for a thing can keep it in.
 */
@NullMarked
package dev.studyhall.formats.assembly;

import org.jspecify.annotations.NullMarked;
