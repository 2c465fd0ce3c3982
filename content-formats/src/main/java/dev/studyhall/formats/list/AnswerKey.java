package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line that names the right answer: “Answer: C”, “The correct answers are A and D”.
 *
 * @param value plain text of what it names
 */
record AnswerKey(String value) {

	/** Longest line that is looked at. */
	private static final int LENGTH = 2_000;

	/** Where what announces an answer may end. */
	private static final List<String> ENDS = List.of(":", "：", " is ", " are ", " - ", " – ", " — ", "- ", ". ", "=");

	/** Announces nothing but a label. */
	private static final List<String> CORRECT = List.of("correct");

	private static final Set<String> CONNECTORS = Set.of("and", "or", "und", "et", "y", "и", "e");

	/** Of a heading's or a paragraph's line; empty if it names no answer. */
	static Optional<AnswerKey> find(String line) {
		String plain = plain(line);
		int earliest = ENDS.stream()
			.mapToInt((end) -> behind(plain, end))
			.filter((end) -> end > 0)
			.min()
			.orElseGet(() -> behindWord(plain));
		String value = (earliest > 0) ? plain.substring(earliest).strip() : "";
		return value.isEmpty() ? Optional.empty() : Optional.of(new AnswerKey(value));
	}

	/** Of a line that says nothing but which option is right; empty of any other. */
	static Optional<AnswerKey> ofOption(String line, List<String> options) {
		String plain = (line.length() < LENGTH) ? PlainText.ofLine(Markup.withoutTags(line)) : "";
		OptionLabel label = OptionLabel.read(plain);
		boolean same = label != null && label.index() < options.size()
				&& plain.substring(label.end()).strip().equals(options.get(label.index()));
		return (same || options.contains(plain) || isLabel(plain)) ? Optional.of(new AnswerKey(plain))
				: Optional.empty();
	}

	/** Whether the line begins an answer, be it named or only announced. */
	static boolean isAnswerLine(String line) {
		String plain = plain(line);
		return plain.startsWith("A:") || plain.startsWith("A. ") || isHeading(line) || find(line).isPresent();
	}

	/** Whether the line only announces an answer: “Answer”, “Solution:”. */
	static boolean isHeading(String line) {
		return line.length() < LENGTH && Vocabulary.isAnswer(Vocabulary.words(plain(line)));
	}

	/** The places of the right options; empty if they are not to be found. */
	List<Integer> resolve(List<String> options) {
		for (int i = 0; i < options.size(); i++) {
			if (value.equals(options.get(i))) {
				return List.of(i);
			}
		}
		List<Integer> labels = new ArrayList<>();
		int at = readLabel(behindOption(), options.size(), labels);
		while (at > 0) {
			int next = behindConnector(at);
			at = (next > at) ? readLabel(next, options.size(), labels) : 0;
		}
		return List.copyOf(labels);
	}

	/** Whether nothing is said but which option is right. */
	boolean isOnly(List<String> options) {
		List<String> words = Vocabulary.words(value);
		if (words.size() == 1 && resolve(options).size() == value.length()) {
			return true;
		}
		return words.stream()
			.allMatch((word) -> word.length() == 1 || CONNECTORS.contains(word) || Vocabulary.isOption(word))
				|| resolve(options).stream()
					.anyMatch((index) -> !options.get(index).isEmpty() && value.endsWith(options.get(index)));
	}

	/** Behind the word “option” before a label. */
	private int behindOption() {
		int space = value.indexOf(' ');
		return (space > 0 && Vocabulary.isOption(value.substring(0, space))) ? space + 1 : 0;
	}

	/** Behind the label at a place; 0 if there is none. Adds what it finds. */
	private int readLabel(int from, int options, List<Integer> labels) {
		int start = from;
		while (start < value.length() && !Character.isLetterOrDigit(value.charAt(start))) {
			start++;
		}
		int end = start;
		while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
			end++;
		}
		String word = value.substring(start, end);
		int index = OptionLabel.indexOf(word);
		if (index >= 0 && index < options) {
			if (!labels.contains(index)) {
				labels.add(index);
			}
			return end;
		}
		boolean several = labels.isEmpty() && word.length() > 1 && word.length() <= options
				&& word.toUpperCase(Locale.ROOT).equals(word)
				&& word.chars().allMatch((character) -> character >= 'A' && character < 'A' + options);
		if (several) {
			word.chars().map((character) -> character - 'A').distinct().forEach(labels::add);
		}
		return 0;
	}

	/**
	 * Behind a comma or an “and” between two labels; the place itself if there is none.
	 */
	private int behindConnector(int from) {
		int at = from;
		boolean connected = false;
		while (at < value.length() && !Character.isLetterOrDigit(value.charAt(at))) {
			connected |= ",;&/+、，".indexOf(value.charAt(at)) >= 0;
			at++;
		}
		int end = at;
		while (end < value.length() && Character.isLetter(value.charAt(end))) {
			end++;
		}
		boolean word = CONNECTORS.contains(value.substring(at, end)) && end < value.length();
		return word ? end : (connected ? at : from);
	}

	private static int behind(String plain, String end) {
		int found = plain.indexOf(end);
		if (found <= 0 || found >= 60) {
			return 0;
		}
		List<String> words = Vocabulary.words(plain.substring(0, found));
		boolean bare = words.equals(CORRECT) && isLabel(plain.substring(found + end.length()));
		return (bare || Vocabulary.isAnswer(words)) ? found + end.length() : 0;
	}

	/** Whether it is the label of an option and nothing else: “(B)”. */
	private static boolean isLabel(String text) {
		return OptionLabel.indexOf(text.replace("(", "").replace(")", "").strip()) >= 0;
	}

	/** Behind “Answer” in “Answer B”, which only a label may follow. */
	private static int behindWord(String plain) {
		int space = plain.indexOf(' ');
		boolean label = space > 0 && plain.length() - space <= 4 && isLabel(plain.substring(space));
		return (label && Vocabulary.isAnswer(Vocabulary.words(plain.substring(0, space)))) ? space : 0;
	}

	private static String plain(String line) {
		return (line.length() >= LENGTH || !Vocabulary.mayBeginAnswer(line)) ? ""
				: HeadlineMarker.withoutOrnaments(PlainText.ofLine(Markup.withoutTags(line)));
	}

}
