package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Mark.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts {@code <details>} among the marks. What is within one belongs to it, unless it
 * holds questions of its own: then it only folds them away, or its end was forgotten.
 */
final class DetailsMarks {

	private static final int DEEPEST = 6;

	private final List<Mark> marks;

	private final List<Details> details;

	/** For each depth, how many headings that look like questions come before a mark. */
	private final int[][] questionsBefore;

	/** How many details that look like questions come before one. */
	private final int[] foldsBefore;

	private final List<Mark> merged = new ArrayList<>();

	private DetailsMarks(List<Mark> marks, List<Details> details) {
		this.marks = marks;
		this.details = details;
		this.questionsBefore = new int[DEEPEST + 1][marks.size() + 1];
		this.foldsBefore = new int[details.size() + 1];
	}

	static List<Mark> merge(List<Mark> marks, List<Details> details) {
		DetailsMarks merger = new DetailsMarks(marks, details);
		merger.count();
		merger.merge();
		return merger.merged.stream().sorted(Comparator.comparingInt(Mark::line)).toList();
	}

	private void count() {
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			boolean question = mark.isHeading() && mark.headline().isQuestionLike();
			for (int level = 1; level <= DEEPEST; level++) {
				questionsBefore[level][i + 1] = questionsBefore[level][i]
						+ ((question && mark.level() <= level) ? 1 : 0);
			}
		}
		for (int i = 0; i < details.size(); i++) {
			foldsBefore[i + 1] = foldsBefore[i] + (isQuestion(details.get(i)) ? 1 : 0);
		}
	}

	private void merge() {
		int mark = 0;
		int level = DEEPEST;
		Place end = Place.startOf(0);
		for (int i = 0; i < details.size(); i++) {
			Details fold = details.get(i);
			if (fold.open().compareTo(end) < 0) {
				continue;
			}
			for (; mark < marks.size() && marks.get(mark).line() <= fold.open().line(); mark++) {
				merged.add(marks.get(mark));
				level = marks.get(mark).isHeading() ? marks.get(mark).level() : level;
			}
			int behind = firstMarkFrom(fold.close().line() + ((fold.close().column() > 0) ? 1 : 0));
			if (holdsQuestions(i, mark, behind, level)) {
				if (Difficulty.of(fold.headline().title()).isPresent()) {
					merged.add(toSection(fold));
				}
				continue;
			}
			end = fold.close();
			mark = Math.max(mark, behind);
			if (isCandidate(fold)) {
				merged.add(toMark(fold));
			}
		}
		merged.addAll(marks.subList(Math.min(mark, marks.size()), marks.size()));
	}

	/**
	 * Whether questions stand within, by details or by headings not below the owner's.
	 */
	private boolean holdsQuestions(int index, int from, int to, int level) {
		int next = firstDetailsFrom(details.get(index).close());
		int folds = foldsBefore[Math.max(next, index + 1)] - foldsBefore[index + 1];
		int headings = (to > from) ? questionsBefore[level][to] - questionsBefore[level][from] : 0;
		return headings >= ((level < DEEPEST) ? 1 : 2) || (folds >= 2 && !isQuestion(details.get(index)));
	}

	private int firstMarkFrom(int line) {
		int low = 0;
		int high = marks.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (marks.get(middle).line() < line) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private int firstDetailsFrom(Place place) {
		Details wanted = new Details(place, place, place, place, "");
		int found = Collections.binarySearch(details, wanted, Comparator.comparing(Details::open));
		return (found >= 0) ? found : -found - 1;
	}

	private static boolean isCandidate(Details fold) {
		return !fold.summary().isBlank() && !fold.isAnswer() && !fold.isContents();
	}

	private static boolean isQuestion(Details fold) {
		return isCandidate(fold) && fold.headline().isQuestionLike();
	}

	/** What is folded away by its difficulty stands in a section of that. */
	private static Mark toSection(Details fold) {
		return new Mark(Kind.HEADING, DEEPEST, fold.open().line(), 0, fold.headline(), "", fold.from(), fold.to());
	}

	/** The summary's first line is the headline, what else is in it the prompt. */
	private static Mark toMark(Details fold) {
		String summary = Markup.withoutTags(fold.summary()).strip();
		int end = summary.indexOf('\n');
		String rest = (end < 0) ? "" : summary.substring(end + 1);
		boolean wrapped = end >= 0 && rest.indexOf('\n') < 0 && !summary.contains("\n\n");
		return new Mark(Kind.DETAILS, Mark.BOLD_LEVEL, fold.open().line(), fold.open().column(),
				Headline.read(wrapped ? summary : summary.lines().findFirst().orElse("")), wrapped ? "" : rest,
				fold.from(), fold.to());
	}

}
