package dev.studyhall.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.assembly.InteractionTypes;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.ReferenceLine;
import dev.studyhall.formats.assembly.TitledText;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line at which it begins
 */
record Row(Header header, List<String> cells, int line) {

	/** What others call their types; they do not say how many options are right. */
	private static final Set<String> OTHER_TYPES = Set.of("multiple_choice", "multiple_select", "multiple_answer",
			"multiple_answers", "multi_select", "checkbox", "checkboxes", "radio", "mcq", "true_false", "poll", "quiz",
			"open_ended", "essay", "short_answer", "text", "free_text", "flashcard");

	/** Whether nothing stands in it. */
	boolean isBlank() {
		return cells.stream().allMatch(String::isBlank);
	}

	/** What a cell says, with formulas as they were; empty if there is no such cell. */
	String text(Column column) {
		return cell(header.columns().get(column));
	}

	LevelName level() {
		String title = text(Column.LEVEL);
		String code = text(Column.LEVEL_CODE);
		return code.isBlank() ? LevelName.of(title)
				: LevelName.of(code, title.isBlank() ? LevelName.of(code).title() : title);
	}

	/** Signals what cannot be made sense of. */
	QuestionContent toQuestion() throws BadCell {
		List<Option> options = options();
		TitledText words = words();
		return new QuestionContent(text(Column.EXTERNAL_ID), words.title(), type(options), words.prompt(),
				Texts.canonical(text(Column.ANSWER)), lines(Column.KEY_POINTS), options, tags(), minutes(),
				references(), new Rights(known(Column.LICENCE), known(Column.SOURCE), known(Column.ATTRIBUTION)));
	}

	private TitledText words() {
		String title = text(Column.TITLE);
		String prompt = Texts.canonical(text(Column.PROMPT));
		return title.isBlank() ? TitledText.of(prompt) : new TitledText(title, prompt);
	}

	private InteractionType type(List<Option> options) throws BadCell {
		String code = text(Column.TYPE).strip();
		if (code.isEmpty()) {
			return InteractionTypes.of(options);
		}
		String name = Column.normalise(code);
		if (!code.equals(name.replace('_', '-')) && OTHER_TYPES.contains(name)) {
			return InteractionTypes.of(options);
		}
		try {
			return InteractionType.of(name.replace('_', '-'));
		}
		catch (IllegalArgumentException ex) {
			throw new BadCell("The type “%s”; open, single-choice or multiple-choice was expected".formatted(code));
		}
	}

	private List<Option> options() throws BadCell {
		List<String> texts = new ArrayList<>();
		List<String> feedbacks = new ArrayList<>();
		List<Integer> numbers = new ArrayList<>();
		header.options().forEach((number, place) -> {
			texts.add(Texts.canonical(cell(place)));
			feedbacks.add(Texts.canonical(cell(header.feedbacks().get(number))));
			numbers.add(number);
		});
		for (int place = header.width(); place < cells.size(); place += 2) {
			texts.add(Texts.canonical(cell(place)));
			feedbacks.add(Texts.canonical(cell(place + 1)));
			numbers.add(numbers.isEmpty() ? 1 : numbers.getLast() + 1);
		}
		return options(texts, feedbacks, numbers);
	}

	private List<Option> options(List<String> texts, List<String> feedbacks, List<Integer> numbers) throws BadCell {
		Set<Integer> correct = texts.stream().allMatch(String::isEmpty) ? Set.of() : correct(texts, numbers);
		List<Option> options = new ArrayList<>();
		Set<Integer> missing = new HashSet<>(correct);
		for (int i = 0; i < texts.size(); i++) {
			if (!texts.get(i).isEmpty()) {
				missing.remove(numbers.get(i));
				options.add(new Option(texts.get(i), correct.contains(numbers.get(i)), feedbacks.get(i)));
			}
		}
		if (!missing.isEmpty()) {
			throw new BadCell("The right option %s is not there; numbers of options were expected".formatted(missing));
		}
		return options;
	}

	/** Numbers, letters, or the text of the one right option. */
	private Set<Integer> correct(List<String> texts, List<Integer> numbers) throws BadCell {
		Set<Integer> correct = new HashSet<>();
		String cell = text(Column.CORRECT).strip();
		int same = texts.indexOf(Texts.canonical(cell));
		for (String word : words(cell).toList()) {
			if (!isNumber(word) && same >= 0) {
				return Set.of(numbers.get(same));
			}
			correct.add(numberOf(word));
		}
		return correct;
	}

	private static boolean isNumber(String word) {
		return word.length() <= 2 && word.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
	}

	private static int numberOf(String word) throws BadCell {
		if (word.length() == 1 && Character.toLowerCase(word.charAt(0)) >= 'a'
				&& Character.toLowerCase(word.charAt(0)) <= 'z') {
			return Character.toLowerCase(word.charAt(0)) - 'a' + 1;
		}
		if (!isNumber(word)) {
			throw new BadCell("The right option “%s”; numbers of options were expected".formatted(word));
		}
		return Integer.parseInt(word);
	}

	private List<String> tags() {
		return words(text(Column.TAGS)).map((tag) -> Tags.isTag(tag) ? tag : Tags.of(tag))
			.distinct()
			.limit(ContentLimits.TAGS + 1L)
			.toList();
	}

	private @Nullable Integer minutes() throws BadCell {
		String cell = text(Column.MINUTES).strip();
		if (cell.isEmpty()) {
			return null;
		}
		if (cell.length() > 3 || !cell.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			throw new BadCell(
					"The minutes “%s”; a number from 1 to %d was expected".formatted(cell, ContentLimits.MINUTES));
		}
		return Integer.valueOf(cell);
	}

	private List<Reference> references() {
		return lines(Column.REFERENCES).stream().map(ReferenceLine::read).toList();
	}

	private List<String> lines(Column column) {
		return text(column).lines().filter((line) -> !line.isBlank()).limit(ContentLimits.KEY_POINTS + 1L).toList();
	}

	private @Nullable String known(Column column) {
		String text = text(column);
		return text.isEmpty() ? null : text;
	}

	private String cell(@Nullable Integer place) {
		return (place != null && place < cells.size()) ? Formulas.restore(cells.get(place)) : "";
	}

	private static Stream<String> words(String cell) {
		return Arrays.stream(cell.split("[,;|\n]")).map(String::strip).filter((word) -> !word.isEmpty());
	}

}
