package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the depth of headings with the most texts, where no heading asks; without any,
 * the lines that ask. Titles that occur again and again (“Pros”, “Cons”) are parts of
 * texts and count once.
 */
final class FullestLevel {

	private static final int DEEPEST_HEADING = 6;

	private final List<Mark> marks;

	private final Bodies bodies;

	private final int title;

	FullestLevel(List<Mark> marks, Bodies bodies) {
		this.marks = marks;
		this.bodies = bodies;
		this.title = IntStream.range(0, marks.size())
			.filter((index) -> marks.get(index).isHeading())
			.findFirst()
			.orElse(-1);
	}

	/** The places of its headings among the marks; none if there are no texts. */
	List<Integer> find() {
		List<Integer> fullest = List.of();
		for (int level = 1; level <= DEEPEST_HEADING; level++) {
			List<Integer> full = new ArrayList<>();
			for (int index = 0; index < marks.size(); index++) {
				if (marks.get(index).isHeading() && marks.get(index).level() == level && isFull(index)) {
					full.add(index);
				}
			}
			fullest = (titles(full) > titles(fullest)) ? full : fullest;
		}
		return fullest.isEmpty() ? lines() : fullest;
	}

	/** Lines of text that ask, if there are several: no heading has any text. */
	private List<Integer> lines() {
		List<Integer> lines = IntStream.range(0, marks.size())
			.filter((index) -> marks.get(index).kind() == Mark.Kind.LINE)
			.boxed()
			.toList();
		return (lines.size() > 1) ? lines : List.of();
	}

	private long titles(List<Integer> indices) {
		return indices.stream().map((index) -> marks.get(index).headline().words()).distinct().count();
	}

	private boolean isFull(int index) {
		boolean isTitle = index == title && marks.get(index).level() == 1;
		return !isTitle && !QuestionPicker.isAside(marks.get(index)) && !QuestionPicker.isAnswer(marks.get(index))
				&& bodies.below(index) == Filling.TEXT && !bodies.holdsItems(index) && !bodies.holdsChoices(index);
	}

}
