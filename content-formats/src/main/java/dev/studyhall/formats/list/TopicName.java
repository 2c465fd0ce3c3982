package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Title and slug of a topic.
 *
 * @param title at most as long as titles may be
 */
record TopicName(String title, String slug) {

	/** Files whose name says nothing about what is in them. */
	private static final Set<String> NAMELESS = Set.of("readme", "index");

	/**
	 * A name from what the file says of itself, first things first; empty if it says
	 * nothing.
	 */
	static Optional<TopicName> of(@Nullable String fileName, @Nullable String heading, @Nullable String frontMatter,
			@Nullable String section) {
		String stem = stem(fileName);
		boolean named = !stem.isEmpty() && !NAMELESS.contains(stem.toLowerCase(Locale.ROOT));
		return Stream.of(heading, frontMatter, section, stem.isEmpty() ? null : words(stem))
			.filter((title) -> title != null && !title.isBlank() && !title.contains("{{"))
			.findFirst()
			.map(TopicName::shorten)
			.map((title) -> new TopicName(title, Slugs.of(named ? stem : title)));
	}

	/** The name of the topic that goes on with the questions; the first is number 1. */
	TopicName numbered(int number) {
		if (number == 1) {
			return this;
		}
		return new TopicName(shorten(title + " (" + number + ")"), Slugs.of(slug + "-" + number));
	}

	private static String stem(@Nullable String fileName) {
		if (fileName == null) {
			return "";
		}
		String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
		int dot = last.lastIndexOf('.');
		String stem = (dot > 0) ? last.substring(0, dot) : last;
		return stem.codePoints().anyMatch(Character::isLetterOrDigit) ? stem : "";
	}

	/** {@code java-quiz} becomes "Java quiz". */
	private static String words(String stem) {
		String words = stem.replace('-', ' ').replace('_', ' ').strip();
		int first = words.offsetByCodePoints(0, 1);
		return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
	}

	/** As much of a line as a title may hold, up to the end of a word. */
	static String shorten(String line) {
		if (line.length() <= ContentLimits.TITLE) {
			return line;
		}
		int space = line.lastIndexOf(' ', ContentLimits.TITLE - 1);
		int end = (space > ContentLimits.TITLE / 2) ? space : ContentLimits.TITLE - 1;
		return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
	}

}
