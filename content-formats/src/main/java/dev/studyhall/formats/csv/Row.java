package dev.studyhall.formats.csv;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import dev.studyhall.formats.assembly.OptionNames;
import dev.studyhall.formats.assembly.ReferenceLine;
import dev.studyhall.formats.assembly.TitledText;
import dev.studyhall.formats.html.HtmlToMarkdown;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param habits of the table
 * @param line at which it begins
 */
record Row(Header header, Habits habits, List<String> cells, int line) {

	/** What others call their types; they do not say how many options are right. */
	private static final Set<String> OTHER_TYPES = Set.of("multiple_choice", "multiple_select", "multiple_answer",
			"multiple_answers", "multi_select", "checkbox", "checkboxes", "radio", "mcq", "true_false", "poll", "quiz",
			"open_ended", "essay", "short_answer", "text", "free_text", "flashcard", "multiple", "boolean", "single",
			"multichoice", "single_select", "mc", "tf", "fill_in_the_blank", "fill_in_blank");

	/** Whether nothing stands in it. */
	boolean isBlank() {
		return cells.stream().allMatch(String::isBlank);
	}

	/** What a cell says, with formulas as they were; empty if there is no such cell. */
	String text(Column column) {
		return cell(header.columns().get(column));
	}

	/** The same of a place in the row. */
	String cell(@Nullable Integer place) {
		String text = (place != null && place < cells.size()) ? Formulas.restore(cells.get(place)) : "";
		return header.html() ? HtmlToMarkdown.convert(text) : text;
	}

	/** What names the right options, or is the right answer itself. */
	String rightAnswer() {
		return text(header.columns().containsKey(Column.CORRECT) ? Column.CORRECT : Column.ANSWER);
	}

	/** The options by which that may name them. */
	OptionNames optionNames() {
		return new OptionCells(this).names();
	}

	LevelName level() {
		String title = text(Column.LEVEL);
		String code = text(Column.LEVEL_CODE);
		return code.isBlank() ? LevelName.of(title)
				: LevelName.of(code, title.isBlank() ? LevelName.of(code).title() : title);
	}

	/** Signals what cannot be made sense of. */
	QuestionContent toQuestion() throws BadCell {
		List<Option> options = new OptionCells(this).build();
		TitledText words = words();
		return new QuestionContent(text(Column.EXTERNAL_ID), words.title(), type(options), words.prompt(),
				answer(options), lines(Column.KEY_POINTS), options, tags(), minutes(), references(),
				new Rights(known(Column.LICENCE), known(Column.SOURCE), known(Column.ATTRIBUTION)));
	}

	/** The answer, unless it only tells which option is right, and what explains it. */
	private String answer(List<Option> options) {
		boolean open = options.isEmpty();
		boolean names = !open && !header.columns().containsKey(Column.CORRECT);
		Stream<Column> parts = Stream.of(names ? Column.EXPLANATION : Column.ANSWER, Column.EXPLANATION);
		String text = parts.distinct()
			.map((column) -> Texts.canonical(text(column)))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n\n"));
		return (open && text(Column.ANSWER).isBlank() && !rightAnswer().isBlank())
				? join(Texts.canonical(rightAnswer()), text) : text;
	}

	private static String join(String first, String second) {
		return second.isEmpty() ? first : first + "\n\n" + second;
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

	private List<String> tags() {
		return OptionNames.words(text(Column.TAGS))
			.stream()
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

}
