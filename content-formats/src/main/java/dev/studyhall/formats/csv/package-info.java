/**
 * Tables of questions, a row each. The first row names the columns, in any order and
 * letter case; a question and an answer are enough. Written by us: {@code topic} (its
 * slug), {@code topic_title}, {@code language}, {@code topic_licence},
 * {@code topic_source}, {@code topic_attribution}, {@code level}, {@code level_code},
 * {@code external_id}, {@code title}, {@code type}, {@code prompt}, {@code answer},
 * {@code key_points} (one a line), {@code tags} (with commas between them),
 * {@code minutes}, {@code references} ({@code [title](address)}, one a line),
 * {@code licence}, {@code source}, {@code attribution}, {@code correct} (numbers of the
 * right options) and {@code option_1}, {@code feedback_1} to {@code option_10},
 * {@code feedback_10}; a question with more options goes on in pairs behind the last
 * column.
 *
 * <p>
 * Tables of others call their columns otherwise and name right options in many ways, see
 * {@link Column}, {@link OptionColumns} and {@link Habits}.
 *
 * <p>
 * Not written: a topic's icon, curator, tags and texts, and what describes a level. A
 * level without questions has no row.
 *
 * <p>
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so
 * does a cell that begins with an apostrophe before such a sign; reading takes one away
 * again. See {@link Formulas}.
 */
@NullMarked
package dev.studyhall.formats.csv;

import org.jspecify.annotations.NullMarked;
