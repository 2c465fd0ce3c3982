package dev.studyhall.formats.gift;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.assembly.Shares;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;

/**
 * What stands between the braces of a question.
 *
 * @param listing the accepted answers of an open question, one below the other
 */
record GiftAnswers(InteractionType type, List<Option> options, String listing) {

	private static final String ARROW = "->";

	static GiftAnswers read(GiftText inner, String format) {
		if (inner.isEmpty()) {
			return open("");
		}
		if (inner.startsWith("#")) {
			return open(list(inner.from(1), format, true));
		}
		if (inner.indexOf("~", 0) >= 0) {
			return choice(inner, format);
		}
		int hash = inner.indexOf("#", 0);
		String word = ((hash < 0) ? inner : inner.between(0, hash)).strip().words();
		return switch (word) {
			case "T", "TRUE" -> truth(true, inner, hash, format);
			case "F", "FALSE" -> truth(false, inner, hash, format);
			default -> open(list(inner, format, false));
		};
	}

	private static GiftAnswers open(String listing) {
		return new GiftAnswers(InteractionType.OPEN, List.of(), listing);
	}

	/** The first comment is for those who were wrong, the second for the others. */
	private static GiftAnswers truth(boolean right, GiftText inner, int hash, String format) {
		int second = (hash < 0) ? -1 : inner.indexOf("#", hash + 1);
		String wrong = (hash < 0) ? "" : text(inner.between(hash + 1, (second < 0) ? inner.length() : second), format);
		String good = (second < 0) ? "" : text(inner.from(second + 1), format);
		return new GiftAnswers(InteractionType.SINGLE_CHOICE, List.of(new Option("True", right, right ? good : wrong),
				new Option("False", !right, right ? wrong : good)), "");
	}

	private static GiftAnswers choice(GiftText inner, String format) {
		List<Option> options = new ArrayList<>();
		List<Weighted> answers = pieces(inner).stream().map(Weighted::read).toList();
		double least = Shares.leastOfRight(answers.stream().map(Weighted::weight).toList());
		for (Weighted answer : answers) {
			int hash = answer.text().indexOf("#", 0);
			GiftText words = (hash < 0) ? answer.text() : answer.text().between(0, hash);
			options.add(new Option(text(words, format), answer.weight() >= least,
					(hash < 0) ? "" : text(answer.text().from(hash + 1), format)));
		}
		boolean single = inner.indexOf("=", 0) >= 0 && options.stream().filter(Option::correct).count() == 1;
		return new GiftAnswers(single ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE, options, "");
	}

	/** Short answers, pairs and numbers, without those that are wrong. */
	private static String list(GiftText inner, String format, boolean numbers) {
		List<String> lines = new ArrayList<>();
		for (GiftText piece : pieces(inner)) {
			Weighted answer = Weighted.read(piece);
			int hash = answer.text().indexOf("#", 0);
			GiftText words = ((hash < 0) ? answer.text() : answer.text().between(0, hash)).strip();
			if (!words.isEmpty() && (answer.weight() > 0 || !piece.startsWith("~"))) {
				lines.add(numbers ? number(words.words()) : pair(words, format));
			}
		}
		return (lines.size() == 1) ? lines.getFirst() : String.join("\n", lines.stream().map("- "::concat).toList());
	}

	private static String pair(GiftText words, String format) {
		int arrow = words.indexOf(ARROW, 0);
		if (arrow < 0) {
			return text(words, format);
		}
		return text(words.between(0, arrow), format) + " → " + text(words.from(arrow + ARROW.length()), format);
	}

	private static String number(String words) {
		return words.replaceFirst("\\.\\.", " to ").replaceFirst(":", " ± ");
	}

	/**
	 * Parts that begin with an equals sign or a tilde; before the first one may be
	 * without.
	 */
	private static List<GiftText> pieces(GiftText inner) {
		List<GiftText> pieces = new ArrayList<>();
		int start = 0;
		int tilde = inner.indexOf("~", 0);
		int equal = inner.indexOf("=", 0);
		while (start < inner.length()) {
			tilde = (tilde >= 0 && tilde <= start) ? inner.indexOf("~", start + 1) : tilde;
			equal = (equal >= 0 && equal <= start) ? inner.indexOf("=", start + 1) : equal;
			int end = nearest(tilde, equal, inner.length());
			GiftText piece = inner.between(start, end).strip();
			if (piece.length() > 1 || !(piece.isEmpty() || piece.startsWith("~"))) {
				pieces.add(piece);
			}
			start = end;
		}
		return pieces;
	}

	private static int nearest(int tilde, int equal, int end) {
		int first = (tilde < 0) ? end : tilde;
		return (equal < 0) ? first : Math.min(first, equal);
	}

	private static String text(GiftText text, String format) {
		return GiftFormat.read(text, format).markdown();
	}

}
