package dev.studyhall.formats.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.studyhall.formats.assembly.OptionNames;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.Texts;

/** The options of one row, and which of them are right. */
final class OptionCells {

	private static final Set<String> YES = Set.of("1", "true", "yes", "y", "x", "ja", "wahr", "correct", "right", "✓");

	private static final Set<String> TRUTHS = Set.of("true", "false");

	/**
	 * A text in quotes, in a list of such as programs write it; in bounds, for a regular
	 * expression recurs at what is escaped.
	 */
	private static final Pattern QUOTED = Pattern.compile(
			"\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,100}+)\"" + "|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+){0,100}+)'",
			Pattern.DOTALL);

	/** Characters of such a list. */
	private static final int LIST = 64 * 1024;

	private final Row row;

	private final List<String> texts = new ArrayList<>();

	private final List<String> feedbacks = new ArrayList<>();

	private final List<Integer> numbers = new ArrayList<>();

	private final Set<Integer> flagged = new TreeSet<>();

	OptionCells(Row row) {
		this.row = row;
		Header header = row.header();
		int shift = row.habits().fromZero() ? 1 : 0;
		header.options()
			.texts()
			.forEach((number, place) -> add(row.cell(place), row.cell(header.options().feedbacks().get(number)),
					number - shift, row.cell(header.options().flags().get(number))));
		if (header.list() != null) {
			listed(row.cell(header.list())).forEach((text) -> add(text, "", texts.size() + 1 - shift, ""));
		}
		for (int place = header.width(); place < row.cells().size(); place += 2) {
			add(row.cell(place), row.cell(place + 1), numbers.isEmpty() ? 1 : numbers.getLast() + 1, "");
		}
	}

	OptionNames names() {
		return new OptionNames(List.copyOf(texts), List.copyOf(numbers), row.habits().words());
	}

	/** The options with their marks; none if the row has none. */
	List<Option> build() throws BadCell {
		if (texts.stream().allMatch(String::isEmpty)) {
			return truths();
		}
		if (row.header().namesWrong() || row.habits().beside()) {
			return withRightBeside();
		}
		Set<Integer> right = right();
		return IntStream.range(0, texts.size())
			.filter((place) -> !texts.get(place).isEmpty())
			.mapToObj((place) -> new Option(texts.get(place), right.contains(place), feedbacks.get(place)))
			.toList();
	}

	private void add(String text, String feedback, int number, String flag) {
		texts.add(Texts.canonical(text));
		feedbacks.add(Texts.canonical(feedback));
		numbers.add(number);
		if (YES.contains(flag.strip().toLowerCase(Locale.ROOT))) {
			flagged.add(texts.size() - 1);
		}
	}

	private Set<Integer> right() throws BadCell {
		String answer = row.rightAnswer();
		if (!row.header().options().flags().isEmpty()) {
			return flagged;
		}
		Optional<Set<Integer>> named = names().find(answer);
		if (named.isEmpty() && row.header().columns().containsKey(Column.CORRECT) && !answer.isBlank()) {
			throw new BadCell("The right option “%s” is none of the options; its number, letter or text was expected"
				.formatted(answer.strip()));
		}
		return named.orElse(Set.of());
	}

	/** What has no order of its own comes in that of the alphabet. */
	private List<Option> withRightBeside() {
		String answer = Texts.canonical(row.rightAnswer()).strip();
		List<Option> options = new ArrayList<>();
		if (!answer.isEmpty()) {
			options.add(new Option(answer, true, ""));
		}
		for (int place = 0; place < texts.size(); place++) {
			if (!texts.get(place).isEmpty() && !texts.get(place).equalsIgnoreCase(answer)) {
				options.add(new Option(texts.get(place), false, feedbacks.get(place)));
			}
		}
		return options.stream().sorted(Comparator.comparing(Option::text)).toList();
	}

	/** A question without options that is true or false. */
	private List<Option> truths() {
		String answer = row.rightAnswer().strip().toLowerCase(Locale.ROOT);
		boolean open = row.text(Column.TYPE).strip().equalsIgnoreCase(InteractionType.OPEN.code());
		return (TRUTHS.contains(answer) && !open) ? List.of(new Option("True", answer.equals("true"), ""),
				new Option("False", answer.equals("false"), "")) : List.of();
	}

	/**
	 * The options of one cell: a line each, in quotes, or with bars, semicolons or at
	 * last commas between them.
	 */
	private static List<String> listed(String cell) {
		String text = cell.strip();
		if (text.length() <= LIST && text.startsWith("[") && text.endsWith("]") && QUOTED.matcher(text).find()) {
			return QUOTED.matcher(text).results().map(OptionCells::unquoted).toList();
		}
		String separator = List.of("\n", "|", ";", ",").stream().filter(text::contains).findFirst().orElse("\n");
		return Arrays.stream(text.split(Pattern.quote(separator)))
			.map(Texts::canonical)
			.map(String::strip)
			.filter((option) -> !option.isEmpty())
			.toList();
	}

	private static String unquoted(MatchResult quoted) {
		String inner = (quoted.group(1) != null) ? quoted.group(1) : quoted.group(2);
		return inner.replaceAll("\\\\(.)", "$1");
	}

}
