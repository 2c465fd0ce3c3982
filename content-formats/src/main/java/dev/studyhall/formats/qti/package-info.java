/**
 * QTI 1.2 with all its items in one file, see {@link Qti1Reader}. Items of QTI 3, and of
 * QTI 2 by its element names: one XML document per question. A choice interaction gives a
 * choice, an extended text interaction an open question; other interactions are refused
 * by name. Modal feedback whose identifier is a choice's is said about that choice; any
 * other, and rubrics for scorers, is the answer.
 *
 * <p>
 * Written as HTML for the programs of others, with the Markdown beside it in
 * {@code data-markdown}, which is read back as long as the HTML still says the same.
 * Folders of a package are topics and levels. Key points, references, minutes and rights
 * stand below the answer, see {@link dev.studyhall.formats.assembly.Appendix}. Not
 * written: everything about topics and levels but slug and code.
 */
@NullMarked
package dev.studyhall.formats.qti;

import org.jspecify.annotations.NullMarked;
