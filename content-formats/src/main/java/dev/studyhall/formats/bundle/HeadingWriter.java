package dev.studyhall.formats.bundle;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Writes titles as headings, with no more backslashes than it takes. */
final class HeadingWriter {

	private static final String MARKS = "\\`*_[]<&~#{";

	private HeadingWriter() {
	}

	/** A heading that is read as that title; empty if none can be: its white space. */
	static Optional<String> write(String marks, String title) {
		return write(marks, title, null);
	}

	/** The same with {@code {#id}} behind it. */
	static Optional<String> write(String marks, String title, @Nullable String id) {
		String behind = (id != null) ? " {#" + id + "}" : "";
		return Stream
			.of(title, escape(title, (character) -> MARKS.indexOf(character) >= 0),
					escape(title, HeadingWriter::isPunctuation))
			.map((words) -> marks + " " + words + behind)
			.filter((heading) -> Trial.reads(heading, title, id))
			.findFirst();
	}

	/** A heading that shows about that title. */
	static String approximate(String marks, String title) {
		String words = title.replaceAll("\\s+", " ").strip();
		return marks + " " + escape(words.isEmpty() ? "…" : words, HeadingWriter::isPunctuation);
	}

	private static String escape(String title, IntPredicate escaped) {
		StringBuilder words = new StringBuilder(title.length() + 8);
		title.codePoints().forEach((character) -> {
			words.append(escaped.test(character) ? "\\" : "");
			words.appendCodePoint(character);
		});
		return words.toString();
	}

	private static boolean isPunctuation(int character) {
		return character > ' ' && character < 0x7f && !Character.isLetterOrDigit(character);
	}

}
