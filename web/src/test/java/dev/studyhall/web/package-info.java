/**
 * Tests of the pages as a whole.
 */
@NullMarked
package dev.studyhall.web;

import org.jspecify.annotations.NullMarked;
