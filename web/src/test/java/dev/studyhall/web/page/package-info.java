/**
 * Tests of how pages are made.
 */
@NullMarked
package dev.studyhall.web.page;

import org.jspecify.annotations.NullMarked;
