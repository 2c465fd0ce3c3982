/**
 * A question: its answer, its bookmark, its rating.
 */
@NullMarked
package dev.studyhall.web.question;

import org.jspecify.annotations.NullMarked;
