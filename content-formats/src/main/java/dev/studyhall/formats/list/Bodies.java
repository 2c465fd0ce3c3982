package dev.studyhall.formats.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What stands directly below each mark. */
final class Bodies {

	private final MarkdownText text;

	private final List<Mark> marks;

	private final @Nullable Filling[] fillings;

	Bodies(MarkdownText text, List<Mark> marks) {
		this.text = text;
		this.marks = marks;
		this.fillings = new @Nullable Filling[marks.size()];
	}

	/** The text from a mark to the next heading or {@code <details>} that is a mark. */
	Filling below(int index) {
		Filling known = fillings[index];
		if (known != null) {
			return known;
		}
		Mark mark = marks.get(index);
		Place end = mark.isHeading() ? endOfOwnText(index) : mark.to();
		Filling filling = Filling.of(text.slice(mark.from(), end));
		fillings[index] = filling;
		return filling;
	}

	/** Whether the next mark stands below this one. */
	boolean hasMarkBelow(int index) {
		return index + 1 < marks.size() && marks.get(index + 1).level() > marks.get(index).level();
	}

	/** Whether it is of level 1, and other headings follow instead of a text. */
	boolean isBareTitle(int index) {
		return marks.get(index).level() == 1 && below(index) != Filling.TEXT && hasMarkBelow(index);
	}

	/** Whether a list of items that ask stands below a mark. */
	boolean holdsItems(int index) {
		int items = 0;
		for (int next = index + 1; next < marks.size() && !marks.get(next).isHeading() && items < 2; next++) {
			Mark mark = marks.get(next);
			items += (mark.kind() == Mark.Kind.ITEM && mark.headline().asks()) ? 1 : 0;
		}
		return items >= 2;
	}

	/** Whether questions with options stand below a mark, each an item of a list. */
	boolean holdsChoices(int index) {
		int items = 0;
		for (int next = index + 1; next < marks.size() && !marks.get(next).isHeading() && items < 2; next++) {
			Mark mark = marks.get(next);
			items += (mark.kind() == Mark.Kind.ITEM && mark.headline().isMarked()) ? 1 : 0;
		}
		return items >= 2;
	}

	private Place endOfOwnText(int index) {
		int next = index + 1;
		while (next < marks.size() && !endsText(marks.get(next))) {
			next++;
		}
		Place end = (next < marks.size()) ? Place.startOf(marks.get(next).line()) : text.end();
		return (end.compareTo(marks.get(index).from()) < 0) ? marks.get(index).from() : end;
	}

	private static boolean endsText(Mark mark) {
		return switch (mark.kind()) {
			case HEADING, ITEM_HEADING -> !QuestionPicker.isAnswer(mark);
			case DETAILS -> true;
			case BOLD -> mark.headline().isQuestionLike();
			case ITEM, LOOSE_ITEM, LINE -> false;
		};
	}

}
