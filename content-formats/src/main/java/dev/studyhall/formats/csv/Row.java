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
				namesRight(options) ? "" : Texts.canonical(text(Column.ANSWER)), lines(Column.KEY_POINTS), options,
				tags(), minutes(), references(),
				new Rights(known(Column.LICENCE), known(Column.SOURCE), known(Column.ATTRIBUTION)));
	}

	/** Whether the answer is no explanation but tells which option is right. */
	private boolean namesRight(List<Option> options) {
		return !header.columns().containsKey(Column.CORRECT) && options.stream().anyMatch(Option::correct);
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
		if (header.list() != null) {
			listed(cell(header.list())).forEach((text) -> {
				texts.add(text);
				feedbacks.add("");
				numbers.add(numbers.size() + 1);
			});
		}
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

	private Set<Integer> correct(List<String> texts, List<Integer> numbers) throws BadCell {
		RightOptions right = new RightOptions(texts, numbers);
		return header.columns().containsKey(Column.CORRECT) ? right.read(text(Column.CORRECT))
				: right.readIfAny(text(Column.ANSWER));
	}

	/** The options of one cell: a line each, or with bars or semicolons between them. */
	private static Stream<String> listed(String cell) {
		String separator = (cell.indexOf('\n') >= 0) ? "\n" : ((cell.indexOf('|') >= 0) ? "\\|" : ";");
		return Arrays.stream(cell.split(separator)).map(Texts::canonical).filter((text) -> !text.isEmpty());
	}

	private List<String> tags() {
		return RightOptions.words(text(Column.TAGS))
			.map((tag) -> Tags.isTag(tag) ? tag : Tags.of(tag))
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

}
