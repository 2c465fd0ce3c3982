/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.json;

import org.jspecify.annotations.NullMarked;
