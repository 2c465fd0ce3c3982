package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the front matter: what is set, with quotation marks only where it takes them.
 */
final class FrontMatterWriter {

	private static final String DEFAULT_LANGUAGE = "en";

	private final StringBuilder yaml = new StringBuilder("---\n");

	private FrontMatterWriter() {
	}

	/** With the title only if no heading can hold it. */
	static String write(TopicContent topic, boolean title) {
		FrontMatterWriter writer = new FrontMatterWriter();
		writer.add("slug", topic.slug());
		writer.add("title", title ? topic.title() : null);
		writer.add("icon", topic.icon());
		writer.add("language", topic.language().equals(DEFAULT_LANGUAGE) ? null : topic.language());
		writer.add("curated_by", topic.curatedBy());
		writer.add("licence", topic.rights().licence());
		writer.add("source", topic.rights().source());
		writer.add("attribution", topic.rights().attribution());
		if (!topic.tags().isEmpty()) {
			String tags = topic.tags().stream().map(FrontMatterWriter::toScalar).collect(Collectors.joining(", "));
			writer.yaml.append("tags: [").append(tags).append("]\n");
		}
		return writer.yaml.append("---\n").toString();
	}

	private void add(String key, @Nullable String value) {
		if (value != null) {
			yaml.append(key).append(": ").append(toScalar(value)).append('\n');
		}
	}

	/** Letters, digits and harmless signs, but for the word that stands for nothing. */
	private static boolean isPlain(String value) {
		return Character.isLetterOrDigit(value.codePointAt(0)) && !value.equalsIgnoreCase("null")
				&& !value.endsWith(" ")
				&& value.codePoints()
					.allMatch(
							(character) -> Character.isLetterOrDigit(character) || " .-_/()+".indexOf(character) >= 0);
	}

	private static String toScalar(String value) {
		return isPlain(value) ? value : quote(value);
	}

	private static String quote(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		value.codePoints().forEach((character) -> {
			switch (character) {
				case '"', '\\' -> quoted.append('\\').append((char) character);
				case 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff -> quoted.append("\\u%04x".formatted(character));
				default -> quoted.appendCodePoint(character);
			}
		});
		return quoted.append('"').toString();
	}

}
