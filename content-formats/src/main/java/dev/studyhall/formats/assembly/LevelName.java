package dev.studyhall.formats.assembly;

import java.util.List;
import java.util.Locale;

import dev.studyhall.formats.content.Slugs;

/**
 * What a level is called.
 *
 * @param rank lower for easier levels, as far as the name tells it
 */
public record LevelName(String code, String title, int rank) {

	/** Of questions about whose level nothing is said. */
	public static final LevelName GENERAL = new LevelName("general", "General", -1);

	private static final List<List<String>> WORDS = List.of(
			List.of("beginner", "easy", "basic", "basics", "novice", "junior", "entry", "fundamental", "fundamentals"),
			List.of("intermediate", "medium", "middle", "mid", "moderate"),
			List.of("advanced", "hard", "difficult", "senior"), List.of("expert", "master"));

	/** With a code that the title does not give. */
	public static LevelName of(String code, String title) {
		return new LevelName(code, title, 0);
	}

	/** As a file calls it: {@code easy}, {@code Basics}, {@code 2}. */
	public static LevelName of(String words) {
		String title = words.strip();
		if (title.isEmpty()) {
			return GENERAL;
		}
		return new LevelName(Slugs.of(title), capitalise(title), rankOf(title));
	}

	/** Counted from 0 for the easiest, as many collections have it. */
	public static LevelName ofNumber(int number) {
		if (number >= 0 && number < WORDS.size()) {
			String word = WORDS.get(number).getFirst();
			return new LevelName(word, capitalise(word), number);
		}
		return new LevelName(Slugs.of("Level " + number), "Level " + number, number);
	}

	private static int rankOf(String title) {
		String word = title.toLowerCase(Locale.ROOT);
		for (int rank = 0; rank < WORDS.size(); rank++) {
			if (WORDS.get(rank).contains(word)) {
				return rank;
			}
		}
		return WORDS.size();
	}

	private static String capitalise(String words) {
		int first = words.offsetByCodePoints(0, 1);
		return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
	}

}
