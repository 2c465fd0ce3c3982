/** Study content in the formats of the field: read, written, rendered. */
@NullMarked
package dev.studyhall.formats;

import org.jspecify.annotations.NullMarked;
