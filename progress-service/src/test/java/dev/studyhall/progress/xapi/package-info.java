/** Statements, on the real stack and before readers of others. */
@NullMarked
package dev.studyhall.progress.xapi;

import org.jspecify.annotations.NullMarked;
