/** A service of the smallest kind, to try the kit on. */
@NullMarked
package dev.studyhall.kit.sample;

import org.jspecify.annotations.NullMarked;
