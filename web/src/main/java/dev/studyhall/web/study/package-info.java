/**
 * Study: one question at a time.
 */
@NullMarked
package dev.studyhall.web.study;

import org.jspecify.annotations.NullMarked;
