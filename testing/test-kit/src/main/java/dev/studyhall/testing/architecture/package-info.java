/**
 * Rules of the house that the build enforces, and a test base that runs them over a
 * module.
 */
@NullMarked
package dev.studyhall.testing.architecture;

import org.jspecify.annotations.NullMarked;
