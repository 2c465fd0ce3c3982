package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {#id .tag minutes=3 ref="[title](https://address)"}}: parts in any order,
 * between them spaces or line ends.
 */
final class AttributeReader {

	private static final String EXPECTED = "expected were #id, .tag, minutes=N, ref=\"[title](https://address)\","
			+ " type=…, licence=…, source=…, attribution=…, id=\"…\" and title=\"…\"";

	private final AttributeScanner scanner;

	private final Map<String, String> lines = new HashMap<>();

	private final Set<String> tags = new LinkedHashSet<>();

	private final List<Reference> references = new ArrayList<>();

	private @Nullable Integer minutes;

	private @Nullable InteractionType type;

	private AttributeReader(AttributeScanner scanner) {
		this.scanner = scanner;
	}

	/**
	 * Whether an opening brace at that place begins attributes. The braces of template
	 * languages do not: two of them, or one and a percent sign.
	 */
	static boolean startsAt(String text, int at) {
		return text.startsWith("{", at) && !text.startsWith("{{", at) && !text.startsWith("{%", at);
	}

	/** Reads from an opening brace to its closing one. */
	static Attributes read(String text, int at) throws BadAttributes {
		return new AttributeReader(new AttributeScanner(text, at + 1)).read();
	}

	/** Whether an id can be written behind a number sign. */
	static boolean isId(String text) {
		return !text.isEmpty() && text.length() <= ContentLimits.ID
				&& text.codePoints()
					.allMatch((character) -> Character.isLetterOrDigit(character) || character == '-'
							|| character == '_' || Character.getType(character) == Character.NON_SPACING_MARK
							|| Character.getType(character) == Character.COMBINING_SPACING_MARK);
	}

	private Attributes read() throws BadAttributes {
		scanner.skipSpace();
		while (scanner.peek() != '}') {
			readPart(scanner.at());
			if (!scanner.atSpace() && scanner.peek() != '}') {
				throw new BadAttributes(scanner.at(), "Attributes are not separated; a space was expected");
			}
			scanner.skipSpace();
		}
		Rights rights = new Rights(lines.get("licence"), lines.get("source"), lines.get("attribution"));
		return new Attributes(lines.get("id"), lines.get("title"), List.copyOf(tags), minutes, List.copyOf(references),
				type, rights, scanner.at() + 1);
	}

	private void readPart(int start) throws BadAttributes {
		switch (scanner.peek()) {
			case '#' -> readId(start);
			case '.' -> readTag(start);
			default -> readPair(start);
		}
	}

	private void readId(int start) throws BadAttributes {
		String value = scanner.word(1);
		if (!isId(value)) {
			throw new BadAttributes(start,
					"The id “%s” is not usable; expected were at most %d letters, digits, - and _, or id=\"…\""
						.formatted(shorten(value), ContentLimits.ID));
		}
		put("id", value, start);
	}

	private void readTag(int start) throws BadAttributes {
		String value = scanner.word(1);
		if (!Tags.isTag(value)) {
			throw new BadAttributes(start, "The tag “%s” is not usable; %s".formatted(shorten(value), Tags.SHAPE));
		}
		tags.add(value);
		if (tags.size() > ContentLimits.TAGS) {
			throw new BadAttributes(start, "More than %d tags".formatted(ContentLimits.TAGS));
		}
	}

	private void readPair(int start) throws BadAttributes {
		String key = scanner.key();
		switch (key) {
			case "" -> throw new BadAttributes(start,
					"“%s” is no attribute; %s".formatted(shorten(scanner.word(0)), EXPECTED));
			case "minutes" -> readMinutes(start);
			case "ref" -> readReference(start);
			case "type" -> readType(start);
			case "id" -> readLine(key, ContentLimits.ID, start);
			case "title" -> readLine(key, ContentLimits.TITLE, start);
			case "licence" -> readLine(key, ContentLimits.NAME, start);
			case "source" -> readLine(key, ContentLimits.URL, start);
			case "attribution" -> readLine(key, ContentLimits.ATTRIBUTION, start);
			default -> throw new BadAttributes(start, "Unknown attribute “%s”; %s".formatted(shorten(key), EXPECTED));
		}
	}

	private void readMinutes(int start) throws BadAttributes {
		String value = scanner.value();
		int number = (value.length() <= 3 && !value.isEmpty() && value.chars().allMatch((c) -> c >= '0' && c <= '9'))
				? Integer.parseInt(value) : 0;
		if (minutes != null || number < 1 || number > ContentLimits.MINUTES) {
			throw new BadAttributes(start, "minutes=%s is not usable; expected was one number from 1 to %d"
				.formatted(shorten(value), ContentLimits.MINUTES));
		}
		minutes = number;
	}

	private void readReference(int start) throws BadAttributes {
		if (scanner.peek() != '"') {
			throw new BadAttributes(start, "A reference without quotes; expected was ref=\"[title](https://address)\"");
		}
		references.add(ReferenceReader.read(scanner.quoted(), start));
		if (references.size() > ContentLimits.REFERENCES) {
			throw new BadAttributes(start, "More than %d references".formatted(ContentLimits.REFERENCES));
		}
	}

	private void readType(int start) throws BadAttributes {
		String value = scanner.value();
		InteractionType read = switch (value) {
			case "single" -> InteractionType.SINGLE_CHOICE;
			case "multiple" -> InteractionType.MULTIPLE_CHOICE;
			default -> null;
		};
		if (read == null || type != null) {
			throw new BadAttributes(start,
					"type=%s is not usable; expected was single or multiple, once".formatted(shorten(value)));
		}
		type = read;
	}

	private void readLine(String key, int limit, int start) throws BadAttributes {
		String value = scanner.value();
		boolean naming = key.equals("id") || key.equals("title");
		if (value.length() > limit || !Characters.areStorable(value) || (naming && value.isBlank())) {
			throw new BadAttributes(start, "%s=\"%s\" is not usable; expected was text of at most %d characters"
				.formatted(key, shorten(value), limit));
		}
		put(key, value, start);
	}

	private void put(String key, String value, int start) throws BadAttributes {
		if (lines.putIfAbsent(key, value) != null) {
			throw new BadAttributes(start, "A second %s “%s”; one was expected".formatted(key, shorten(value)));
		}
	}

	private static String shorten(String text) {
		return (text.length() <= 40) ? text : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
	}

}
