/**
 * Tests of what is called in whose name.
 */
@NullMarked
package dev.studyhall.web.api;

import org.jspecify.annotations.NullMarked;
