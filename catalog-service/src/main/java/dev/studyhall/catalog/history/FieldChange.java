package dev.studyhall.catalog.history;

import java.util.List;

/**
 * How one field of a topic or a question differs between two versions.
 *
 * @param field as the content has it
 * @param lines all lines of both, in order
 */
record FieldChange(String field, List<Line> lines) {

	/**
	 * A line of a text; of a list, an item.
	 *
	 * @param kind same, removed or added
	 */
	record Line(String kind, String text) {
	}

}
