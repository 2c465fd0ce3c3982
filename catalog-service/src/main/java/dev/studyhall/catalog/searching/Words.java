package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a text into the words that are searched for, the same for documents and queries:
 * runs of letters and digits in lower case. Scripts that put no spaces between words give
 * every two neighbouring characters instead.
 */
final class Words {

	/** Longer runs are nothing that anybody types. */
	private static final int MAX_LENGTH = 60;

	private static final Set<Character.UnicodeScript> UNSPACED = Set.of(Character.UnicodeScript.HAN,
			Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.THAI,
			Character.UnicodeScript.LAO, Character.UnicodeScript.KHMER, Character.UnicodeScript.MYANMAR);

	private final String text;

	private final List<Word> words = new ArrayList<>();

	/** The letters of the run that is being read, each with its marks. */
	private final List<Word> letters = new ArrayList<>();

	private boolean unspaced;

	private Words(String text) {
		this.text = text;
	}

	/**
	 * A word of a text.
	 *
	 * @param text in lower case
	 * @param start where it begins
	 * @param end behind its last character
	 */
	record Word(String text, int start, int end) {
	}

	/** The words in order. */
	static List<Word> of(String text) {
		Words words = new Words(text);
		int at = 0;
		while (at < text.length()) {
			int character = text.codePointAt(at);
			words.read(character, at);
			at += Character.charCount(character);
		}
		words.endRun();
		return words.words;
	}

	/** The words with spaces between them: what the database makes a vector of. */
	static String join(List<Word> words) {
		return words.stream().map(Word::text).collect(Collectors.joining(" "));
	}

	private void read(int character, int at) {
		if (isMark(character)) {
			if (!letters.isEmpty()) {
				Word last = letters.removeLast();
				letters.add(letter(last.start(), at + Character.charCount(character)));
			}
		}
		else if (Character.isLetterOrDigit(character)) {
			boolean single = UNSPACED.contains(Character.UnicodeScript.of(character));
			if (single != unspaced) {
				endRun();
				unspaced = single;
			}
			letters.add(letter(at, at + Character.charCount(character)));
		}
		else {
			endRun();
		}
	}

	private void endRun() {
		if (unspaced && letters.size() > 1) {
			for (int first = 0; first + 1 < letters.size(); first++) {
				words.add(joined(letters.subList(first, first + 2)));
			}
		}
		else if (!letters.isEmpty() && letters.size() <= MAX_LENGTH) {
			words.add(joined(letters));
		}
		letters.clear();
	}

	private static Word joined(List<Word> run) {
		return new Word(run.stream().map(Word::text).collect(Collectors.joining()), run.getFirst().start(),
				run.getLast().end());
	}

	private Word letter(int start, int end) {
		StringBuilder lower = new StringBuilder();
		text.substring(start, end)
			.codePoints()
			.filter((character) -> Character.getType(character) != Character.FORMAT)
			.map(Character::toLowerCase)
			.forEach(lower::appendCodePoint);
		return new Word(lower.toString(), start, end);
	}

	/**
	 * What belongs to the letter before it; also the joiners that only change its shape.
	 */
	private static boolean isMark(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				true;
			default -> false;
		};
	}

}
