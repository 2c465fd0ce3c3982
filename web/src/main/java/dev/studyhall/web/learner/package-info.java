/**
 * What the pages of a learner have in common.
 */
@NullMarked
package dev.studyhall.web.learner;

import org.jspecify.annotations.NullMarked;
