package dev.studyhall.formats.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.studyhall.formats.assembly.MarkedText;
import dev.studyhall.formats.content.ContentLimits;

/**
 * A text with blanks to be filled in: what it shows, and what belongs into each. Moodle
 * writes {@code {1:SHORTANSWER:=Lima~%50%Callao}} or, where the words are listed beside,
 * {@code [[1]]}.
 *
 * @param text with numbered blanks, behind which stand the words to choose from
 * @param answers in the order of the blanks
 */
record Blanks(String text, List<String> answers) {

	/** In bounds, for a regular expression recurs at what is escaped. */
	private static final Pattern CLOZE = Pattern
		.compile("\\{\\d{0,9}:([A-Z_]{2,25}):([^}\\\\]{0,2000}+(?:\\\\.[^}\\\\]{0,2000}+){0,100}+)}", Pattern.DOTALL);

	private static final Pattern LISTED = Pattern.compile("\\[\\[(\\d{1,3})]]");

	private static final Pattern BREAK = Pattern.compile("(?<!\\\\)~");

	private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)#.*", Pattern.DOTALL);

	private static final Pattern SHARE = Pattern.compile("\\s*(?:=|%(-?\\d{1,3}(?:\\.\\d{1,9})?)%)?(.*)",
			Pattern.DOTALL);

	private static final double ALL = 100;

	/**
	 * A word from a list.
	 *
	 * @param group words of one group are offered at the same blanks
	 */
	record Word(String text, String group) {
	}

	/** An answer with its share of the mark. */
	private record Answer(String text, double share) {
	}

	/** Takes the answers out of a text in which they stand. */
	static Blanks ofCloze(String source) {
		if (source.length() > ContentLimits.QUESTION) {
			return new Blanks(source, List.of());
		}
		List<String> right = new ArrayList<>();
		String text = CLOZE.matcher(source).replaceAll((found) -> {
			List<Answer> answers = answers(found.group(2));
			right.add(right(answers, found.group(1).startsWith("N")));
			boolean offered = found.group(1).startsWith("M") && !found.group(1).startsWith("MW");
			return Matcher.quoteReplacement(
					blank(right.size(), offered ? answers.stream().map(Answer::text).toList() : List.of()));
		});
		return new Blanks(text, right);
	}

	/** The same of a text beside which the words are listed. */
	static Blanks ofWords(String source, List<Word> words) {
		List<String> right = new ArrayList<>();
		String text = LISTED.matcher(source).replaceAll((found) -> {
			int number = Integer.parseInt(found.group(1));
			if (number < 1 || number > words.size()) {
				return Matcher.quoteReplacement(found.group());
			}
			Word word = words.get(number - 1);
			right.add(plain(word.text()));
			return Matcher.quoteReplacement(blank(right.size(),
					words.stream().filter((other) -> other.group().equals(word.group())).map(Word::text).toList()));
		});
		return new Blanks(text, right);
	}

	/** The answers, numbered as the blanks are; empty if there is no blank. */
	String listing() {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < answers.size(); i++) {
			lines.append(lines.isEmpty() ? "" : "\n").append(i + 1).append(". ").append(answers.get(i));
		}
		return lines.toString();
	}

	private static String blank(int number, List<String> offered) {
		String choices = offered.isEmpty() ? "" : ": " + String.join(" / ", offered);
		return "_____ (%d%s)".formatted(number, choices);
	}

	private static List<Answer> answers(String source) {
		return BREAK.splitAsStream(source).map((piece) -> {
			Matcher marked = SHARE.matcher(COMMENT.matcher(piece).replaceFirst(""));
			if (!marked.matches()) {
				return new Answer("", 0);
			}
			double share = (marked.group(1) != null) ? Double.parseDouble(marked.group(1))
					: piece.stripLeading().startsWith("=") ? ALL : 0;
			return new Answer(marked.group(2).replaceAll("\\\\(.)", "$1").strip(), share);
		}).filter((answer) -> !answer.text().isEmpty()).toList();
	}

	private static String right(List<Answer> answers, boolean number) {
		double least = answers.stream().anyMatch((answer) -> answer.share() >= ALL) ? ALL : Double.MIN_VALUE;
		return answers.stream()
			.filter((answer) -> answer.share() >= least)
			.map((answer) -> number ? answer.text().replaceFirst(":0*(?:\\.0*)?$", "").replaceFirst(":", " ± ")
					: answer.text())
			.map(Blanks::plain)
			.collect(Collectors.joining(" / "));
	}

	/** Words are HTML in the file, as the text around them. */
	private static String plain(String words) {
		return MarkedText.toMarkdown("html", words).replace('\n', ' ');
	}

}
