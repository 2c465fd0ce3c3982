/** Tests of publishing. */
@NullMarked
package dev.studyhall.catalog.authoring;

import org.jspecify.annotations.NullMarked;
