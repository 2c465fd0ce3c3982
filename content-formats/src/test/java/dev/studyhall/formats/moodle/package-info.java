/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.moodle;

import org.jspecify.annotations.NullMarked;
