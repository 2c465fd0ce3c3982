/** Wires the kit into a service. */
@NullMarked
package dev.studyhall.kit.autoconfigure;

import org.jspecify.annotations.NullMarked;
