package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.List;

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
	private static final List<String> SIGNS = List.of("✅", "✔️", "✔", "☑️", "☑", "(correct)", "(Correct)",
			"(correct answer)", "(Correct Answer)");

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

		Draft with(String more) {
			return more.isEmpty() ? this : new Draft((text + "\n\n" + more).strip(), right);
		}

	}

	boolean hasRight() {
		return drafts.stream().anyMatch(Draft::right);
	}

	/** Their words, to be held against the words of an answer. */
	List<String> words() {
		return drafts.stream().map((draft) -> PlainText.of(draft.text())).toList();
	}

}
