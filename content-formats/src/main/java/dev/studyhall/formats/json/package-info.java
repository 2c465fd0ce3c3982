/**
 * The platform's own JSON: everything that content holds, so that what is written is read
 * back equal. One object {@code {"format":"studyhall","version":1,"topics":[…]}}, a list
 * of topics, or one topic; what is absent is empty. Unknown and doubled fields are
 * refused item by item.
 *
 * <p>
 * Questions as other collections keep them, objects with a question and an answer or
 * options below any names, or one a line, are read as one topic, whatever else they hold.
 * See {@link ForeignNames} and {@link ForeignOptions}.
 */
@NullMarked
package dev.studyhall.formats.json;

import org.jspecify.annotations.NullMarked;
