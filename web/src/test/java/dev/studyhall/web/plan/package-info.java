/**
 * Tests of goals.
 */
@NullMarked
package dev.studyhall.web.plan;

import org.jspecify.annotations.NullMarked;
