package dev.studyhall.formats.gift;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.ContentLimits;

/**
 * What comments above a question say of it.
 *
 * @param type {@code single-choice} where the answers alone would not show it
 */
record GiftComment(String id, List<String> tags, String type) {

	static final GiftComment NONE = new GiftComment("", List.of(), "");

	/** Reads one more line. */
	GiftComment and(String line) {
		List<String> ids = values(line, "[id:");
		List<String> types = values(line, "[type:");
		List<String> more = new ArrayList<>(tags);
		values(line, "[tag:").stream().limit(ContentLimits.TAGS + 1L - more.size()).forEach(more::add);
		return new GiftComment(ids.isEmpty() ? id : ids.getLast(), List.copyOf(more),
				types.isEmpty() ? type : types.getLast());
	}

	/**
	 * The value in brackets. A bracket in it has a backslash before it, and backslashes
	 * before a bracket are doubled; all others stay as they are, as Moodle has them.
	 */
	static String write(String name, String value) {
		StringBuilder written = new StringBuilder("[").append(name).append(':');
		int slashes = 0;
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			if (character == ']') {
				written.append("\\".repeat(slashes + 1));
			}
			slashes = (character == '\\') ? slashes + 1 : 0;
			written.append(character);
		}
		return written.append("\\".repeat(slashes)).append(']').toString();
	}

	private static List<String> values(String line, String mark) {
		List<String> values = new ArrayList<>();
		int at = line.indexOf(mark);
		while (at >= 0 && values.size() <= ContentLimits.TAGS) {
			StringBuilder value = new StringBuilder();
			int end = read(line, at + mark.length(), value);
			if (end >= 0) {
				values.add(value.toString().strip());
			}
			at = (end >= 0) ? line.indexOf(mark, end) : -1;
		}
		return values;
	}

	/**
	 * Reads to the bracket that ends the value, and gives its place; -1 if there is none.
	 */
	private static int read(String line, int from, StringBuilder value) {
		int slashes = 0;
		for (int i = from; i < line.length(); i++) {
			char character = line.charAt(i);
			if (character == ']') {
				value.setLength(value.length() - (slashes + 1) / 2);
				if (slashes % 2 == 0) {
					return i;
				}
			}
			slashes = (character == '\\') ? slashes + 1 : 0;
			value.append(character);
		}
		return -1;
	}

}
