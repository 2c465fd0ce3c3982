/** Tests of what was. */
@NullMarked
package dev.studyhall.catalog.history;

import org.jspecify.annotations.NullMarked;
