/**
 * A goal, and the days until then.
 */
@NullMarked
package dev.studyhall.web.plan;

import org.jspecify.annotations.NullMarked;
