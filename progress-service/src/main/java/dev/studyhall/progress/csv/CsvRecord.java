package dev.studyhall.progress.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A record of a table as RFC 4180 has it. A text that begins like a formula gets an
 * apostrophe before it, so that no spreadsheet runs it; so does one that begins with
 * apostrophes before such a sign, so that taking one away always gives the text back.
 * Numbers are as they are.
 */
public final class CsvRecord {

	private static final String SIGNS = "=+-@\t\r＝＋－＠";

	private CsvRecord() {
	}

	/** The record of these values; a null is an empty cell. */
	public static String of(@Nullable Object... values) {
		return Arrays.stream(values).map(CsvRecord::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String text = value.toString();
		String safe = (!(value instanceof Number) && isFormula(text)) ? "'" + text : text;
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
