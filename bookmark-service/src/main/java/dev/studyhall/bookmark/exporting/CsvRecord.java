package dev.studyhall.bookmark.exporting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A record of a table as RFC 4180 has it. What begins like a formula gets an apostrophe
 * before it, so that no spreadsheet runs it; so does what begins with apostrophes before
 * such a sign, so that taking one away always gives the text back.
 */
final class CsvRecord {

	private static final String SIGNS = "=+-@\t\r＝＋－＠";

	private CsvRecord() {
	}

	static String write(List<String> cells) {
		return cells.stream().map(CsvRecord::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		String safe = isFormula(text) ? "'" + text : text;
		boolean plain = safe.chars().noneMatch((unit) -> unit == '"' || unit == ',' || unit == '\r' || unit == '\n');
		return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
	}

	private static boolean isFormula(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) == '\'') {
			at++;
		}
		return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
	}

}
