package dev.studyhall.formats.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a question knows and a format has no place for, written below its answer: people
 * read lists of key points and references there, and we read it back. A comment that no
 * page shows divides it from the answer.
 *
 * @param answer what stands above
 */
public record Appendix(String answer, List<String> keyPoints, List<Reference> references, @Nullable Integer minutes,
		Rights rights) {

	private static final String MARK = "<!-- appendix -->";

	private static final String KEY_POINTS = "**Key points**";

	private static final String REFERENCES = "**References**";

	private static final String ABOUT = "**About**";

	private static final List<String> FACTS = List.of("Minutes: ", "Licence: ", "Source: ", "Attribution: ");

	/** The answer with everything below it; empty if there is neither. */
	public static String write(QuestionContent question) {
		StringBuilder text = new StringBuilder();
		section(text, KEY_POINTS, question.keyPoints());
		section(text, REFERENCES, question.references().stream().map(ReferenceLine::write).toList());
		section(text, ABOUT, facts(question));
		if (text.isEmpty() && !question.answer().contains(MARK)) {
			return question.answer();
		}
		return question.answer() + "\n\n" + MARK + text;
	}

	/** Takes such a text apart; one without the mark is an answer as it is. */
	public static Appendix read(String text) {
		for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
			Appendix found = parse(text, mark);
			if (found != null) {
				return found;
			}
		}
		return new Appendix(Texts.canonical(text), List.of(), List.of(), null, Rights.UNSTATED);
	}

	private static List<String> facts(QuestionContent question) {
		List<String> facts = new ArrayList<>();
		Rights rights = question.rights();
		@Nullable Object[] values = { question.minutes(), rights.licence(), rights.source(), rights.attribution() };
		for (int i = 0; i < values.length; i++) {
			if (values[i] != null) {
				facts.add(FACTS.get(i) + values[i]);
			}
		}
		return facts;
	}

	private static void section(StringBuilder text, String title, List<String> items) {
		if (items.isEmpty()) {
			return;
		}
		text.append("\n\n").append(title).append('\n');
		items.forEach((item) -> text.append("\n- ").append(item));
	}

	/** Null where something else than an appendix follows the mark. */
	private static @Nullable Appendix parse(String text, int mark) {
		List<String> points = new ArrayList<>();
		List<String> references = new ArrayList<>();
		List<String> facts = new ArrayList<>();
		List<String> current = null;
		Iterable<String> below = text.substring(mark + MARK.length()).lines()::iterator;
		for (String line : below) {
			switch (line) {
				case KEY_POINTS -> current = points;
				case REFERENCES -> current = references;
				case ABOUT -> current = facts;
				default -> {
					if (!line.isBlank() && (current == null || !line.startsWith("- "))) {
						return null;
					}
					if (!line.isBlank() && current != null) {
						current.add(line.substring(2));
					}
				}
			}
		}
		return new Appendix(Texts.canonical(text.substring(0, mark)), points,
				references.stream().map(ReferenceLine::read).toList(), minutes(fact(facts, 0)),
				new Rights(fact(facts, 1), fact(facts, 2), fact(facts, 3)));
	}

	private static @Nullable String fact(List<String> facts, int number) {
		String label = FACTS.get(number);
		Function<String, String> rest = (line) -> line.substring(label.length());
		return facts.stream().filter((line) -> line.startsWith(label)).map(rest).findFirst().orElse(null);
	}

	private static @Nullable Integer minutes(@Nullable String text) {
		boolean number = text != null && !text.isEmpty() && text.length() <= 3
				&& text.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
		return number ? Integer.valueOf(text) : null;
	}

}
