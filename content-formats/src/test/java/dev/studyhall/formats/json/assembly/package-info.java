/** Tests of the bundle format. */
@NullMarked
package dev.studyhall.formats.json.assembly;

import org.jspecify.annotations.NullMarked;
