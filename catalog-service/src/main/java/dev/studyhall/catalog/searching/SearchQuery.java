package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.studyhall.catalog.searching.Words.Word;

/**
 * What somebody typed, taken apart: words, "phrases in quotes", and -exclusions. Any text
 * is a query, perhaps one without words.
 *
 * @param text as typed
 * @param beginning whether the last word may go on
 */
record SearchQuery(String text, List<Phrase> phrases, boolean beginning) {

	/** Words behind it are passed over. */
	static final int MAX_WORDS = 20;

	/**
	 * Words that are to stand one behind the other; mostly a single one.
	 *
	 * @param excluded whether they are not to stand there
	 * @param quoted whether they are meant letter by letter
	 */
	record Phrase(List<Word> words, boolean excluded, boolean quoted) {
	}

	static SearchQuery parse(String text) {
		List<Phrase> phrases = new ArrayList<>();
		int words = 0;
		int at = 0;
		while (at < text.length() && words < MAX_WORDS) {
			if (Character.isWhitespace(text.charAt(at))) {
				at++;
				continue;
			}
			boolean excluded = text.charAt(at) == '-';
			int start = excluded ? at + 1 : at;
			boolean quoted = start < text.length() && text.charAt(start) == '"';
			int end = quoted ? endOfQuotation(text, start + 1) : endOfChunk(text, start);
			List<Word> found = wordsOf(text, start, end).limit(MAX_WORDS - words).toList();
			if (!found.isEmpty()) {
				phrases.add(new Phrase(found, excluded, quoted));
			}
			words += found.size();
			at = quoted ? end + 1 : end;
		}
		return new SearchQuery(text, List.copyOf(phrases), goesOn(text, phrases));
	}

	/** All words in order. */
	List<Word> words() {
		return phrases.stream().flatMap((phrase) -> phrase.words().stream()).toList();
	}

	/** Whether anything is asked for. */
	boolean asks() {
		return phrases.stream().anyMatch((phrase) -> !phrase.excluded());
	}

	/** Characters of the words that are asked for. */
	int typed() {
		return phrases.stream()
			.filter((phrase) -> !phrase.excluded())
			.flatMap((phrase) -> phrase.words().stream())
			.mapToInt((word) -> word.end() - word.start() + 1)
			.sum() - 1;
	}

	/** The same with other words in some places; they stand in the order of the text. */
	SearchQuery with(List<Word> words) {
		StringBuilder changed = new StringBuilder(text);
		words.reversed().forEach((word) -> changed.replace(word.start(), word.end(), word.text()));
		return parse(changed.toString());
	}

	private static boolean goesOn(String text, List<Phrase> phrases) {
		return !phrases.isEmpty() && !phrases.getLast().excluded() && !phrases.getLast().quoted()
				&& phrases.getLast().words().getLast().end() == text.length();
	}

	private static Stream<Word> wordsOf(String text, int start, int end) {
		return Words.of(text.substring(start, end))
			.stream()
			.map((word) -> new Word(word.text(), start + word.start(), start + word.end()));
	}

	private static int endOfQuotation(String text, int from) {
		int end = text.indexOf('"', from);
		return (end < 0) ? text.length() : end;
	}

	private static int endOfChunk(String text, int from) {
		int end = from;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '"') {
			end++;
		}
		return end;
	}

}
