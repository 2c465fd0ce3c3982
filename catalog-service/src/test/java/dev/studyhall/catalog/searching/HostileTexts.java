package dev.studyhall.catalog.searching;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that have a meaning to somebody else, and texts that have none. */
final class HostileTexts {

	private static final String SIGNS = "'\"\\&|!():*<>-+~%_;,.@#$^{}[]/? \t\u00a0\u200d\u0301aZ9é数ก😀";

	private HostileTexts() {
	}

	static Stream<String> all() {
		Random random = new Random(11);
		Stream<String> written = List
			.of("'", "''", "\\", "a\\", "a'b", "a & b", "a | !", "!!!", "(((", ")", "a:*", ":*", "a <-> b", "<2>", "\"",
					"\"\"", "\"a", "-", "--", "-a", "- a", "$1", ":q", "?", "%", "' or 1=1 --", "\ufeff", "\u202e",
					"kind=topic", "tag=a", "ﷺ".repeat(199), "a ".repeat(100), "a-".repeat(100), "ä".repeat(200), "NULL",
					"{}", "the", "of the")
			.stream();
		return Stream.concat(written, IntStream.range(0, 120).mapToObj((round) -> signs(random)));
	}

	/** Addresses with bytes that need not be UTF-8. */
	static Stream<String> bytes() {
		Random random = new Random(13);
		return IntStream.range(0, 100).mapToObj((round) -> {
			byte[] bytes = new byte[1 + random.nextInt(60)];
			random.nextBytes(bytes);
			return HexFormat.of().withPrefix("%").formatHex(bytes);
		});
	}

	private static String signs(Random random) {
		int[] characters = SIGNS.codePoints().toArray();
		StringBuilder text = new StringBuilder("x");
		random.ints(random.nextInt(60), 0, characters.length)
			.forEach((index) -> text.appendCodePoint(characters[index]));
		return text.toString();
	}

}
