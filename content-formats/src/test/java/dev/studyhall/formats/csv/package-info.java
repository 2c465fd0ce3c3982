/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.csv;

import org.jspecify.annotations.NullMarked;
