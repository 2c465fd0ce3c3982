/** Programs of the npm registry that judge what the project writes. */
@NullMarked
package dev.studyhall.testing.npm;

import org.jspecify.annotations.NullMarked;
