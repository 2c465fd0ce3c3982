package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.Arrays;
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

	private static final int LAST_ASCII = 0x7f;

	/** All scripts without spaces come behind. */
	private static final int LAST_SPACED = 0xdff;

	private static final Set<Character.UnicodeScript> UNSPACED = Set.of(Character.UnicodeScript.HAN,
			Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.THAI,
			Character.UnicodeScript.LAO, Character.UnicodeScript.KHMER, Character.UnicodeScript.MYANMAR);

	private final String text;

	private final List<Word> words = new ArrayList<>();

	/** Where each letter of the run that is being read begins; its marks follow it. */
	private int[] starts = new int[2 * MAX_LENGTH];

	private int letters;

	private int end;

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
			if (letters > 0) {
				end = at + Character.charCount(character);
			}
		}
		else if (Character.isLetterOrDigit(character)) {
			boolean single = character > LAST_SPACED && UNSPACED.contains(Character.UnicodeScript.of(character));
			if (single != unspaced) {
				endRun();
				unspaced = single;
			}
			addLetter(at, at + Character.charCount(character));
		}
		else {
			endRun();
		}
	}

	private void addLetter(int from, int to) {
		if (letters == starts.length) {
			starts = Arrays.copyOf(starts, 2 * letters);
		}
		starts[letters++] = from;
		end = to;
	}

	private void endRun() {
		if (unspaced && letters > 1) {
			for (int first = 0; first + 1 < letters; first++) {
				add(starts[first], (first + 2 < letters) ? starts[first + 2] : end);
			}
		}
		else if (letters > 0 && letters <= MAX_LENGTH) {
			add(starts[0], end);
		}
		letters = 0;
	}

	private void add(int from, int to) {
		words.add(new Word(lower(from, to), from, to));
	}

	private String lower(int from, int to) {
		for (int at = from; at < to; at++) {
			char character = text.charAt(at);
			if (character > LAST_ASCII || character >= 'A' && character <= 'Z') {
				return lowerEach(text.substring(from, to));
			}
		}
		return text.substring(from, to);
	}

	private static String lowerEach(String run) {
		StringBuilder lower = new StringBuilder(run.length());
		run.codePoints()
			.filter((character) -> Character.getType(character) != Character.FORMAT)
			.map(Character::toLowerCase)
			.forEach(lower::appendCodePoint);
		return lower.toString();
	}

	/**
	 * What belongs to the letter before it; also the joiners that only change its shape.
	 */
	private static boolean isMark(int character) {
		return character > LAST_ASCII && switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
					Character.FORMAT ->
				true;
			default -> false;
		};
	}

}
