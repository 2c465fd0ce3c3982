package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Mark.Kind;

import java.util.List;

/** Tells questions from the steps of an answer where both are numbered alike. */
final class LooseItems {

	private LooseItems() {
	}

	/**
	 * Whether items that stand alone are questions: half of them have a question mark,
	 * and nothing else in the file asks.
	 * @param all the marks of the file
	 */
	static boolean areQuestions(List<Mark> items, List<Mark> all) {
		boolean others = all.stream()
			.anyMatch((mark) -> (mark.kind() == Kind.BOLD || mark.kind() == Kind.DETAILS)
					&& mark.headline().isQuestionLike());
		return !others
				&& items.stream().filter((mark) -> mark.headline().hasQuestionMark()).count() * 2 >= items.size();
	}

}
