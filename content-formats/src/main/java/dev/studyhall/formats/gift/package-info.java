/**
 * Moodle's GIFT. Categories are topics and levels, {@code $CATEGORY:
 * $course$/top/Topic/Level}; a question's name is its title, {@code // [id:…] [tag:…]} in
 * a comment above it its id and tags. Essays are open questions, their general feedback
 * is the answer; so are short answers, numbers and matching pairs, with the accepted
 * answers listed. Weights above nought are right.
 *
 * <p>
 * Written are questions with title, prompt, options, feedback, answer, id and tags. Key
 * points, references, minutes and rights stand below the answer, see
 * {@link dev.studyhall.formats.assembly.Appendix}. Not written: everything about a topic
 * but its title and slug, what describes a level, and levels without questions.
 * Characters at the ends of a title that are spaces are lost.
 */
@NullMarked
package dev.studyhall.formats.gift;

import org.jspecify.annotations.NullMarked;
