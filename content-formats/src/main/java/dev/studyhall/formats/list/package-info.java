/**
 * Reads Markdown lists of questions as people keep them in repositories, whatever their
 * shape: headings, in HTML too, numbered headings, headings inside list items,
 * {@code <details>}, paragraphs and list items in bold. One file in, its questions out,
 * and for each that has no answer the line and what was expected.
 *
 * <p>
 * <b>What a question is.</b> Headings of one depth are questions when at least half of
 * them are numbered, begin with “Q”, or ask; where no depth, no {@code <details>} and no
 * bold line does, the depth with the most texts below its headings is it. Whatever is
 * deeper belongs to the answer, and whatever is less deep is a section.
 *
 * <p>
 * <b>Where right options are named.</b> At the options, below them, in a fold, or in an
 * answer key: a section, a fold or a line behind the questions that gives labels by
 * numbers. A key is about the questions since the key before, so each section may have
 * its own; where it names sections itself, their questions are meant. What a question
 * says itself goes before the key.
 *
 * <p>
 * <b>What becomes of sections.</b> If two of them name different difficulties (beginner,
 * intermediate, senior …) and at least half of the questions stand in such sections,
 * these are the levels, easiest first; the questions outside go to a level “General”, and
 * every other section is a tag. Otherwise the outermost sections that tell questions
 * apart are the levels and the deeper ones are tags, unless there are more than
 * {@link dev.studyhall.formats.content.ContentLimits#LEVELS}: then there is the one level
 * “General”, and all sections are tags.
 *
 * <p>
 * <b>Ids.</b> The external id is the slug of the question's title; a title that occurs
 * again gets a number, in the order of the file.
 */
@NullMarked
package dev.studyhall.formats.list;

import org.jspecify.annotations.NullMarked;
