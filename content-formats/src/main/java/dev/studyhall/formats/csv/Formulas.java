package dev.studyhall.formats.csv;

/**
 * Keeps a spreadsheet from running a cell: what begins like a formula gets an apostrophe
 * before it. Apostrophes that stand before such a sign already get one more, so that
 * taking one away always gives the text back.
 */
final class Formulas {

	private static final String SIGNS = "=+-@\t\r＝＋－＠";

	private Formulas() {
	}

	static String defuse(String text) {
		return isDangerous(text) ? "'" + text : text;
	}

	static String restore(String cell) {
		return (cell.startsWith("'") && isDangerous(cell.substring(1))) ? cell.substring(1) : cell;
	}

	/** Any number of apostrophes, then a sign. */
	private static boolean isDangerous(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) == '\'') {
			at++;
		}
		return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
	}

}
