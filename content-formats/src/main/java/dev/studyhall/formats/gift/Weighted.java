package dev.studyhall.formats.gift;

/**
 * An answer with its share of the mark in percent.
 *
 * @param text with the feedback behind it
 */
record Weighted(double weight, GiftText text) {

	private static final int LONGEST = 12;

	/** Reads {@code =right}, {@code ~wrong} and {@code ~%50%half}. */
	static Weighted read(GiftText piece) {
		boolean right = !piece.startsWith("~");
		GiftText rest = (piece.startsWith("=") || piece.startsWith("~")) ? piece.from(1).strip() : piece;
		double weight = right ? 100 : 0;
		if (!rest.startsWith("%")) {
			return new Weighted(weight, rest);
		}
		int end = rest.indexOf("%", 1);
		if (end < 2 || end > LONGEST || !isNumber(rest.between(1, end).words())) {
			return new Weighted(weight, rest);
		}
		return new Weighted(Double.parseDouble(rest.between(1, end).words()), rest.from(end + 1).strip());
	}

	private static boolean isNumber(String text) {
		int digits = 0;
		int points = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			digits += (character >= '0' && character <= '9') ? 1 : 0;
			points += (character == '.') ? 1 : 0;
			boolean sign = character == '-' && i == 0;
			if (!sign && character != '.' && (character < '0' || character > '9')) {
				return false;
			}
		}
		return digits > 0 && points <= 1;
	}

}
