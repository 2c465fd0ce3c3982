package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Tags;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {#id .tag minutes=3 ref="[title](https://address)"}}: parts in any order,
 * between them spaces or line ends.
 */
final class AttributeReader {

	private static final String EXPECTED = "expected were #id, .tag, minutes=N and ref=\"[title](https://address)\"";

	private final String text;

	private int at;

	private @Nullable String id;

	private @Nullable Integer minutes;

	private final Set<String> tags = new LinkedHashSet<>();

	private final List<Reference> references = new ArrayList<>();

	private AttributeReader(String text, int at) {
		this.text = text;
		this.at = at;
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
		return new AttributeReader(text, at + 1).read();
	}

	private Attributes read() throws BadAttributes {
		skipSpace();
		while (peek() != '}') {
			readPart();
			if (!isSpace(peek()) && peek() != '}') {
				throw new BadAttributes(at, "Attributes are not separated; a space was expected");
			}
			skipSpace();
		}
		return new Attributes(id, List.copyOf(tags), minutes, List.copyOf(references), at + 1);
	}

	private void readPart() throws BadAttributes {
		int start = at;
		switch (peek()) {
			case '#' -> readId(start);
			case '.' -> readTag(start);
			default -> readPair(start);
		}
	}

	private void readId(int start) throws BadAttributes {
		String value = word(1);
		if (id != null) {
			throw new BadAttributes(start, "A second id “%s”; one was expected".formatted(value));
		}
		if (!isId(value)) {
			throw new BadAttributes(start,
					"The id “%s” is not usable; expected were at most %d letters, digits, - and _"
						.formatted(shorten(value), ContentLimits.ID));
		}
		id = value;
	}

	private void readTag(int start) throws BadAttributes {
		String value = word(1);
		if (!Tags.isTag(value)) {
			throw new BadAttributes(start, "The tag “%s” is not usable; %s".formatted(shorten(value), Tags.SHAPE));
		}
		tags.add(value);
		if (tags.size() > ContentLimits.TAGS) {
			throw new BadAttributes(start, "More than %d tags".formatted(ContentLimits.TAGS));
		}
	}

	private void readPair(int start) throws BadAttributes {
		int from = at;
		while (Character.isLetter(peek())) {
			at++;
		}
		String key = text.substring(from, at);
		if (key.isEmpty() || peek() != '=') {
			at = from;
			throw new BadAttributes(start, "“%s” is no attribute; %s".formatted(shorten(word(0)), EXPECTED));
		}
		at++;
		switch (key) {
			case "minutes" -> readMinutes(start);
			case "ref" -> readReference(start);
			default -> throw new BadAttributes(start, "Unknown attribute “%s”; %s".formatted(shorten(key), EXPECTED));
		}
	}

	private void readMinutes(int start) throws BadAttributes {
		String value = (peek() == '"') ? quoted() : word(0);
		int number = (value.length() <= 3 && !value.isEmpty() && value.chars().allMatch((c) -> c >= '0' && c <= '9'))
				? Integer.parseInt(value) : 0;
		if (minutes != null || number < 1 || number > ContentLimits.MINUTES) {
			throw new BadAttributes(start, "minutes=%s is not usable; expected was one number from 1 to %d"
				.formatted(shorten(value), ContentLimits.MINUTES));
		}
		minutes = number;
	}

	private void readReference(int start) throws BadAttributes {
		if (peek() != '"') {
			throw new BadAttributes(start, "A reference without quotes; expected was ref=\"[title](https://address)\"");
		}
		references.add(ReferenceReader.read(quoted(), start));
		if (references.size() > ContentLimits.REFERENCES) {
			throw new BadAttributes(start, "More than %d references".formatted(ContentLimits.REFERENCES));
		}
	}

	private String quoted() throws BadAttributes {
		int start = at++;
		StringBuilder value = new StringBuilder();
		while (at < text.length() && text.charAt(at) != '"') {
			boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length()
					&& (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
			at += escaped ? 1 : 0;
			value.append(text.charAt(at++));
		}
		if (at >= text.length()) {
			throw new BadAttributes(start, "A quoted value without an end; a quotation mark was expected");
		}
		at++;
		return value.toString();
	}

	private String word(int skip) throws BadAttributes {
		int from = at + skip;
		at = from;
		while (!isSpace(peek()) && peek() != '}') {
			at++;
		}
		return text.substring(from, at);
	}

	private char peek() throws BadAttributes {
		if (at >= text.length()) {
			throw new BadAttributes(text.length(), "Attributes without an end; a closing brace was expected");
		}
		return text.charAt(at);
	}

	private void skipSpace() throws BadAttributes {
		while (isSpace(peek())) {
			at++;
		}
	}

	private static boolean isSpace(char character) {
		return character == ' ' || character == '\t' || character == '\n';
	}

	private static boolean isId(String text) {
		return !text.isEmpty() && text.length() <= ContentLimits.ID
				&& text.codePoints()
					.allMatch((character) -> Character.isLetterOrDigit(character) || character == '-'
							|| character == '_' || Character.getType(character) == Character.NON_SPACING_MARK
							|| Character.getType(character) == Character.COMBINING_SPACING_MARK);
	}

	private static String shorten(String text) {
		return (text.length() <= 40) ? text : text.substring(0, text.offsetByCodePoints(0, 39)) + "…";
	}

}
