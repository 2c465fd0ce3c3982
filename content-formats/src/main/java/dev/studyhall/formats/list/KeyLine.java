package dev.studyhall.formats.list;

import dev.studyhall.formats.rendering.PlainText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of an answer key: “1. b, 2. c”, “**Question 3:** D – because”. */
final class KeyLine {

	/** Longest line that is looked at. */
	private static final int LENGTH = 20_000;

	private static final int DIGITS = 4;

	private static final Set<String> CLAIMS = Set.of("true", "false");

	private static final Set<String> CONNECTORS = Set.of("and", "or", "und", "et", "y");

	private KeyLine() {
	}

	/**
	 * The entries of a line that is nothing but numbers, each with labels; none of any
	 * other line.
	 */
	static List<KeyEntry> chain(String line) {
		List<String> words = (line.length() < LENGTH) ? pieces(PlainText.ofLine(Markup.withoutTags(line))) : List.of();
		List<KeyEntry> entries = new ArrayList<>();
		int at = 0;
		while (at < words.size()) {
			int number = numberOf(words.get(at++));
			int from = at;
			while (at < words.size() && numberOf(words.get(at)) < 0) {
				at++;
			}
			Optional<String> labels = labels(words.subList(from, at));
			if (number < 0 || labels.isEmpty()) {
				return List.of();
			}
			entries.add(new KeyEntry(number, labels.get()));
		}
		return entries;
	}

	/** The entry of a text that begins with a number; empty if it does not. */
	static Optional<KeyEntry> numbered(String markdown) {
		String text = markdown.strip();
		Bold bold = Bold.read(text);
		String words = (bold != null) ? bold.words() : text;
		String named = withoutAnswer(words);
		HeadlineMarker marker = HeadlineMarker.read(named);
		if (marker.number() == 0) {
			return Optional.empty();
		}
		String rest = (bold != null) ? text.substring(bold.end()) : "";
		String answer = (named.substring(marker.end()) + rest).strip();
		return Optional
			.of(new KeyEntry(marker.number(), answer.startsWith(":") ? answer.substring(1).strip() : answer));
	}

	/**
	 * Whether a text begins with the label of an option and goes on with another thing.
	 */
	static boolean namesOption(String markdown) {
		String line = markdown.strip().lines().findFirst().orElse("");
		String plain = (line.length() < LENGTH) ? PlainText.ofLine(Markup.withoutTags(line)) : "";
		String bare = plain.startsWith("(") ? plain.substring(1) : plain;
		int end = 0;
		while (end < bare.length() && Character.isLetterOrDigit(bare.charAt(end))) {
			end++;
		}
		boolean label = isLabels(bare.substring(0, end));
		String behind = bare.substring(end);
		Bold bold = Bold.read(line);
		boolean apart = behind.isBlank() || !Character.isLetterOrDigit(behind.strip().codePointAt(0))
				|| (bold != null && bold.words().length() <= end + 1);
		return label && (apart || labels(pieces(plain)).isPresent());
	}

	/** The words of a text; one of a number and a letter is two. */
	private static List<String> pieces(String plain) {
		List<String> pieces = new ArrayList<>();
		int at = 0;
		while (at < plain.length()) {
			int end = at;
			boolean digit = Character.isDigit(plain.charAt(at));
			while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))
					&& Character.isDigit(plain.charAt(end)) == digit) {
				end++;
			}
			String piece = plain.substring(at, end);
			if (end > at && !Vocabulary.QUESTION.contains(piece.toLowerCase(Locale.ROOT))) {
				pieces.add(piece);
			}
			at = Math.max(end, at + 1);
		}
		return pieces;
	}

	private static int numberOf(String word) {
		boolean number = word.length() <= DIGITS
				&& word.chars().allMatch((character) -> character >= '0' && character <= '9');
		return number ? Integer.parseInt(word) : -1;
	}

	/** Labels with commas between them; empty if one of the words is something else. */
	private static Optional<String> labels(List<String> words) {
		List<String> labels = words.stream()
			.filter((word) -> !CONNECTORS.contains(word.toLowerCase(Locale.ROOT)))
			.toList();
		return (!labels.isEmpty() && labels.stream().allMatch(KeyLine::isLabels))
				? Optional.of(String.join(", ", labels)) : Optional.empty();
	}

	/** One letter, several capitals together, or “true”. */
	private static boolean isLabels(String word) {
		boolean letter = word.length() == 1 && OptionLabel.indexOf(word) >= 0 && Character.isLetter(word.charAt(0));
		boolean several = word.length() > 1 && word.length() <= 6
				&& word.chars().allMatch((character) -> character >= 'A' && character <= 'F');
		return letter || several || CLAIMS.contains(word.toLowerCase(Locale.ROOT));
	}

	/** Without the word “Answer” before the number. */
	private static String withoutAnswer(String words) {
		int space = words.indexOf(' ');
		return (space > 0 && Vocabulary.isAnswer(Vocabulary.words(words.substring(0, space))))
				? words.substring(space + 1) : words;
	}

}
