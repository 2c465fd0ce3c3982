package dev.studyhall.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines before a table in which a flash card program says how it is written, as
 * {@code #separator:tab}.
 *
 * @param values what they say
 * @param lines how many there are
 */
record Directives(Map<String, String> values, int lines) {

	private static final List<String> KEYS = List.of("separator", "html", "columns", "tags column", "deck column",
			"notetype column", "guid column", "notetype", "deck", "tags", "if matches");

	private static final Map<String, Character> SEPARATORS = Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe",
			'|', "colon", ':', "space", ' ');

	private static final Map<String, String> SPECIAL = Map.of("tags column", "tags", "deck column", "level",
			"guid column", "external_id", "notetype column", "notetype");

	private static final int LONGEST = 1_000;

	/** Reads them; the reader stands at the table then. */
	static Directives read(BufferedReader reader) throws IOException {
		Map<String, String> values = new HashMap<>();
		int lines = 0;
		while (lines < KEYS.size() && readOne(reader, values)) {
			lines++;
		}
		return new Directives(values, lines);
	}

	boolean any() {
		return lines > 0;
	}

	boolean html() {
		return values.getOrDefault("html", "").equals("true");
	}

	/** What stands between cells, as they say or as the first row shows it. */
	char separator(BufferedReader reader) throws IOException {
		String word = values.getOrDefault("separator", "");
		char detected = Separator.detect(reader);
		return SEPARATORS.getOrDefault(word.toLowerCase(Locale.ROOT), (word.length() == 1) ? word.charAt(0) : detected);
	}

	/** The columns as they name them; else front and back, beside those of other use. */
	Header header(int width) {
		String names = values.get("columns");
		if (names != null) {
			return Header.read(Arrays.asList(names.split("[\t,;|]")), html());
		}
		List<String> columns = new ArrayList<>(Collections.nCopies(width, ""));
		SPECIAL.forEach((key, column) -> {
			String place = values.getOrDefault(key, "");
			if (place.matches("\\d{1,3}") && Integer.parseInt(place) >= 1 && Integer.parseInt(place) <= width) {
				columns.set(Integer.parseInt(place) - 1, column);
			}
		});
		for (String name : List.of("front", "back")) {
			int place = columns.indexOf("");
			if (place >= 0) {
				columns.set(place, name);
			}
		}
		return Header.read(columns, html());
	}

	private static boolean readOne(BufferedReader reader, Map<String, String> values) throws IOException {
		reader.mark(LONGEST + 1);
		StringBuilder line = new StringBuilder();
		int character = reader.read();
		while (character >= 0 && character != '\n' && line.length() < LONGEST
				&& (line.isEmpty() || line.charAt(0) == '#')) {
			line.append((char) character);
			character = reader.read();
		}
		int colon = line.indexOf(":");
		String key = (colon > 1 && line.charAt(0) == '#') ? line.substring(1, colon).toLowerCase(Locale.ROOT) : "";
		if (character != '\n' || !KEYS.contains(key)) {
			reader.reset();
			return false;
		}
		values.put(key, line.substring(colon + 1).strip());
		return true;
	}

}
