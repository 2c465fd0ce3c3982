/**
 * Moodle's XML of questions. Categories are topics and levels; multichoice and truefalse
 * are choices, essays open questions whose answer is the general feedback; short answers,
 * numbers, pairs, orders and blanks are open questions too, with what is right listed.
 * Every other type is refused by name. HTML becomes Markdown; pictures in the file are
 * left out and told.
 *
 * <p>
 * Written are questions with title, prompt, options, feedback, answer, id and tags, all
 * texts as Markdown. Key points, references, minutes and rights stand below the answer,
 * see {@link dev.studyhall.formats.assembly.Appendix}. Not written: everything about a
 * topic but its title and slug, and levels without questions. What describes a level is
 * written for people and not read back. Spaces at the ends of a title are lost, and the
 * two characters that XML forbids (U+FFFE, U+FFFF) replaced.
 */
@NullMarked
package dev.studyhall.formats.moodle;

import org.jspecify.annotations.NullMarked;
