package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.List;
import java.util.Locale;

/**
 * The options of a question as they stand in its text.
 *
 * @param lead source before them in their own block; may be empty
 * @param from their first block
 * @param to behind their last block
 * @param boxes whether boxes are there to be ticked
 */
record Options(List<Draft> drafts, String lead, int from, int to, boolean boxes) {

	/** Signs behind the right option. */
	private static final List<String> SIGNS = List.of("✅", "✔️", "✔", "☑️", "☑");

	/** Words behind it, in lower case and without marks. */
	private static final List<String> WORDS = List.of("(correct)", "(correct answer)", "(right)", "[correct]",
			"<-- correct", "<- correct", "← correct");

	/**
	 * One option.
	 *
	 * @param text Markdown without label and box
	 * @param right whether it is ticked
	 */
	record Draft(String text, boolean right) {

		/** Takes the sign of the right option out of the text. */
		static Draft of(String text, boolean ticked) {
			String option = text.strip();
			String bare = withoutWords(option);
			if (bare.length() < option.length()) {
				return new Draft(bare, true);
			}
			for (String sign : SIGNS) {
				if (option.endsWith(sign)) {
					return new Draft(option.substring(0, option.length() - sign.length()).strip(), true);
				}
				if (option.startsWith(sign)) {
					return new Draft(option.substring(sign.length()).strip(), true);
				}
			}
			return new Draft(option, ticked);
		}

		/** Whether words say that an option is right. */
		static boolean saysRight(String text) {
			return withoutWords(text).length() < text.strip().length();
		}

		private static String withoutWords(String text) {
			String option = text.strip();
			String plain = option.replace("*", "").replace("_", "").toLowerCase(Locale.ROOT);
			for (String words : WORDS) {
				if (plain.endsWith(words)) {
					int start = option.toLowerCase(Locale.ROOT).lastIndexOf(words.replace("(", "").replace(")", ""));
					return (start > 0) ? withoutEnd(option.substring(0, start), words.charAt(0)) : option;
				}
			}
			return option;
		}

		/** Without what opens the words and the marks before it. */
		private static String withoutEnd(String text, char opening) {
			int end = text.length();
			while (end > 0 && (" *_".indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == opening)) {
				end--;
			}
			return text.substring(0, end);
		}

		private Draft markedByBold() {
			Bold bold = Bold.read(text);
			boolean whole = bold != null && bold.end() == text.length() && bold.words().indexOf("**") < 0;
			return (bold != null && whole) ? new Draft(bold.words().strip(), true) : new Draft(text, false);
		}

		Draft with(String more) {
			return more.isEmpty() ? this : new Draft((text + "\n\n" + more).strip(), right);
		}

	}

	boolean hasRight() {
		return drafts.stream().anyMatch(Draft::right);
	}

	/**
	 * The same where those in bold are right, and no others; itself if all are, or none.
	 */
	Options markedByBold() {
		List<Draft> marked = drafts.stream().map(Draft::markedByBold).toList();
		boolean some = marked.stream().anyMatch(Draft::right) && !marked.stream().allMatch(Draft::right);
		return some ? new Options(marked, lead, from, to, boxes) : this;
	}

	/** Their words, to be held against the words of an answer. */
	List<String> words() {
		return drafts.stream().map((draft) -> PlainText.of(draft.text())).toList();
	}

}
