package dev.studyhall.formats.list;

import dev.studyhall.formats.list.Headline.Marker;
import dev.studyhall.formats.list.Mark.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Decides which marks are questions: depth by depth, from the headings of level 1 to the
 * items of lists, so that nothing within a question is taken for another one.
 */
final class QuestionPicker {

	private static final int DEEPEST_HEADING = 6;

	private final List<Mark> marks;

	private final Bodies bodies;

	private final Role[] roles;

	QuestionPicker(MarkdownText text, List<Mark> marks) {
		this.marks = new ArrayList<>(marks);
		this.bodies = new Bodies(text, this.marks);
		this.roles = new Role[marks.size()];
		Arrays.fill(roles, Role.OPEN);
	}

	/** The marks that begin questions and sections, in order. */
	List<Decided> pick() {
		for (int level = 1; level <= DEEPEST_HEADING; level++) {
			pickHeadings(uncovered(level, Kind.HEADING));
			pickHeadings(uncovered(level, Kind.ITEM_HEADING));
		}
		pickLoose(uncovered(Mark.BOLD_LEVEL, Kind.LOOSE_ITEM));
		pickDetails(uncovered(Mark.BOLD_LEVEL, Kind.DETAILS));
		pickBold(uncovered(Mark.BOLD_LEVEL, Kind.BOLD));
		pickItems(uncovered(Mark.ITEM_LEVEL, Kind.ITEM));
		if (!hasQuestions()) {
			new FullestLevel(marks, bodies).find().forEach((index) -> roles[index] = Role.QUESTION);
		}
		pickUnanswered(uncovered(Mark.ITEM_LEVEL, Kind.ITEM));
		Covers.sequels(marks, roles);
		settle();
		return IntStream.range(0, roles.length)
			.filter((index) -> roles[index] != Role.INSIDE)
			.mapToObj((index) -> new Decided(marks.get(index), roles[index] == Role.QUESTION))
			.toList();
	}

	private List<Integer> uncovered(int level, Kind kind) {
		List<Integer> found = new ArrayList<>();
		Covers.uncovered(marks, roles, (index) -> {
			if (marks.get(index).level() == level && marks.get(index).kind() == kind) {
				found.add(index);
			}
		});
		return found;
	}

	private void pickHeadings(List<Integer> group) {
		group.stream().filter((index) -> isAnswer(marks.get(index))).forEach((index) -> roles[index] = Role.INSIDE);
		List<Integer> serious = group.stream()
			.filter((index) -> roles[index] == Role.OPEN && !isAside(marks.get(index)))
			.toList();
		long alike = count(serious, (index) -> headline(index).isQuestionLike());
		long marked = count(serious, (index) -> headline(index).isMarked());
		if (alike * 2 < serious.size() || alike == 0 || areSections(serious)
				|| (serious.size() == 1 && isTitle(serious.getFirst()))) {
			return;
		}
		boolean mostlyMarked = marked * 2 > serious.size();
		boolean mostlyQuestions = count(serious, (index) -> headline(index).marker() == Marker.QUESTION) * 3 >= serious
			.size();
		for (int index : serious) {
			if (!headline(index).asks() && bodies.holdsChoices(index)) {
				continue;
			}
			Filling below = bodies.below(index);
			boolean full = below == Filling.TEXT || below == Filling.LINKS;
			if (mostlyQuestions && !headline(index).isQuestionLike() && full && isAnswered(index)) {
				roles[index] = Role.INSIDE;
				continue;
			}
			boolean question = switch (headline(index).marker()) {
				case QUESTION -> true;
				case NUMBER -> full || !(mostlyQuestions || bodies.hasMarkBelow(index) && !headline(index).asks());
				case NONE -> headline(index).asks() ? full || !mostlyMarked
						: !mostlyMarked && (below == Filling.TEXT || isSentence(index));
			};
			roles[index] = question ? Role.QUESTION : roles[index];
		}
	}

	/**
	 * Whether it says a whole sentence, as no section does, and the next follows at once.
	 */
	private boolean isSentence(int index) {
		return headline(index).title().endsWith(".") && headline(index).words().size() > 2
				&& !bodies.hasMarkBelow(index);
	}

	/** Whether a question stands before: what follows without a sign goes on with it. */
	private boolean isAnswered(int index) {
		int before = index - 1;
		while (before >= 0 && !marks.get(before).isHeading()) {
			before--;
		}
		return before >= 0 && headline(before).marker() == Marker.QUESTION;
	}

	/**
	 * Numbered headings with nothing directly below but other headings, unless they ask.
	 */
	private boolean areSections(List<Integer> group) {
		long asking = count(group, (index) -> headline(index).asks());
		long empty = count(group, (index) -> bodies.below(index) == Filling.NOTHING && bodies.hasMarkBelow(index));
		return empty * 2 > group.size() && asking * 2 < group.size();
	}

	/**
	 * Whether the only heading of its depth has questions below, or nothing of its own.
	 */
	private boolean isTitle(int index) {
		int found = bodies.isBareTitle(index) ? 2 : 0;
		for (int i = index + 1; i < marks.size() && found < 2; i++) {
			found += (marks.get(i).level() > marks.get(index).level() && headline(i).isQuestionLike()) ? 1 : 0;
		}
		return found >= 2;
	}

	private void pickLoose(List<Integer> group) {
		List<Mark> loose = group.stream().map(marks::get).toList();
		if (!hasQuestions() && LooseItems.areQuestions(loose, marks)) {
			group.forEach((index) -> roles[index] = Role.QUESTION);
		}
	}

	private void pickDetails(List<Integer> group) {
		boolean others = hasQuestions();
		for (int index : group) {
			if (!others || headline(index).isQuestionLike()) {
				boolean links = bodies.below(index) == Filling.CONTENTS
						|| (bodies.below(index) == Filling.LINKS && !headline(index).isQuestionLike());
				roles[index] = links ? Role.INSIDE : Role.QUESTION;
			}
		}
	}

	private void pickBold(List<Integer> group) {
		long alike = count(group, (index) -> headline(index).isQuestionLike());
		if (alike * 2 >= group.size()) {
			group.stream()
				.filter((index) -> headline(index).isQuestionLike())
				.forEach((index) -> roles[index] = Role.QUESTION);
		}
	}

	private void pickItems(List<Integer> group) {
		long alike = count(group, (index) -> headline(index).isQuestionLike());
		List<Integer> answered = group.stream()
			.filter((index) -> headline(index).isQuestionLike() && bodies.below(index) != Filling.NOTHING)
			.toList();
		if (alike * 2 >= group.size() && answered.size() * 4L >= alike) {
			answered.forEach((index) -> roles[index] = Role.QUESTION);
		}
	}

	/** Items that ask and have no answer: the reader of the file shall know of them. */
	private void pickUnanswered(List<Integer> group) {
		group.stream()
			.filter((index) -> headline(index).title().endsWith("?") && bodies.below(index) == Filling.NOTHING)
			.forEach((index) -> roles[index] = Role.QUESTION);
	}

	private void settle() {
		Covers.uncovered(marks, roles, (index) -> {
			if (roles[index] == Role.OPEN && marks.get(index).kind() == Kind.HEADING) {
				roles[index] = Role.SECTION;
			}
		});
		for (int i = 0; i < roles.length; i++) {
			roles[i] = (roles[i] == Role.OPEN) ? Role.INSIDE : roles[i];
		}
	}

	private boolean hasQuestions() {
		return Arrays.stream(roles).anyMatch((role) -> role == Role.QUESTION);
	}

	private Headline headline(int index) {
		return marks.get(index).headline();
	}

	/** Whether it only announces the answer to the question above. */
	static boolean isAnswer(Mark mark) {
		return Vocabulary.isAnswer(mark.headline().words());
	}

	/** Whether it is about the list itself: contents, licence, thanks. */
	static boolean isAside(Mark mark) {
		return !mark.headline().isMarked() && Vocabulary.isAside(mark.headline().words());
	}

	private static long count(List<Integer> group, Predicate<Integer> rule) {
		return group.stream().filter(rule).count();
	}

}
