/**
 * Tests of who reads.
 */
@NullMarked
package dev.studyhall.web.visitor;

import org.jspecify.annotations.NullMarked;
