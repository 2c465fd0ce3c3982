/**
 * The platform's own JSON: everything that content holds, so that what is written is read
 * back equal. One object {@code {"format":"studyhall","version":1,"topics":[…]}}, a list
 * of topics, or one topic; what is absent is empty. Unknown and doubled fields are
 * refused item by item. Lists of questions as other collections keep them (objects with
 * {@code question} and {@code answer}) are read as one topic, whatever else they hold.
 */
@NullMarked
package dev.studyhall.formats.json;

import org.jspecify.annotations.NullMarked;
