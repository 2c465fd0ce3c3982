package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Headline.Marker;

import java.util.List;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/** Walks the marks and knows at each whether it stands within a question. */
final class Covers {

	private static final int NONE = 0;

	private Covers() {
	}

	/** Visits the marks that stand within no question. */
	static void uncovered(List<Mark> marks, Role[] roles, IntConsumer visitor) {
		int open = NONE;
		boolean inItem = false;
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			boolean indented = inItem && mark.kind() == Mark.Kind.HEADING && mark.column() > 0;
			if (open != NONE && (mark.level() > open || indented)) {
				continue;
			}
			visitor.accept(i);
			boolean opens = roles[i] == Role.QUESTION && mark.kind() != Mark.Kind.DETAILS
					&& mark.kind() != Mark.Kind.ITEM;
			open = opens ? mark.level() : NONE;
			inItem = opens && mark.kind() == Mark.Kind.ITEM_HEADING;
		}
	}

	/**
	 * Takes a line for the next question where it bears the next number, or says “Q” as
	 * the question before does: its author slipped a level, or forgot the marks of the
	 * heading.
	 */
	static void sequels(List<Mark> marks, Role[] roles) {
		@Nullable Mark last = null;
		boolean counted = false;
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			boolean numbered = mark.headline().number() > 0 && (mark.isHeading() || isQuestionLine(mark));
			boolean named = mark.isHeading() && isUnnumbered(mark);
			if (roles[i] == Role.QUESTION) {
				last = mark;
				counted = false;
			}
			else if (last != null && (numbered && follows(last, mark, counted) || named && isUnnumbered(last))) {
				roles[i] = Role.QUESTION;
				Mark evened = mark.withLevel(last.level());
				marks.set(i, evened);
				last = evened;
			}
			else if (last != null && mark.isHeading() && mark.level() <= last.level()) {
				last = null;
			}
			else {
				counted |= numbered;
			}
		}
	}

	/**
	 * The first numbered line within a question may be the next, or one that says “Q”.
	 */
	private static boolean follows(Mark last, Mark mark, boolean counted) {
		int step = mark.headline().number() - last.headline().number();
		boolean question = mark.headline().marker() == Marker.QUESTION && last.headline().marker() == Marker.QUESTION;
		boolean first = mark.isHeading() && mark.level() > last.level() && !counted && last.headline().number() > 0;
		return question ? step == 1 || step == 2 : first && step == 1;
	}

	/** Whether it says “Q” and no number. */
	private static boolean isUnnumbered(Mark mark) {
		return mark.headline().marker() == Marker.QUESTION && mark.headline().number() == 0;
	}

	private static boolean isQuestionLine(Mark mark) {
		return mark.kind() == Mark.Kind.BOLD && mark.headline().marker() == Marker.QUESTION;
	}

}
