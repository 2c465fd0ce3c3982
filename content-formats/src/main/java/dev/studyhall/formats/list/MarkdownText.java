package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.rendering.ParsingCost;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines of a Markdown text, safe to parse: strict UTF-8, no NUL, bounded in what its
 * parsing costs. A byte order mark and control characters are dropped and every line end
 * becomes a line feed.
 *
 * @param lines without their line ends
 */
record MarkdownText(List<String> lines) {

	static MarkdownText decode(byte[] bytes) throws ListRefused {
		if (bytes.length > ContentLimits.FILE_BYTES) {
			throw new ListRefused(1,
					"A file of more than %d bytes; a smaller one was expected".formatted(ContentLimits.FILE_BYTES));
		}
		String text = decodeUtf8(bytes);
		String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
		int nul = body.indexOf('\0');
		if (nul >= 0) {
			throw new ListRefused(lineOf(body, nul), "A NUL character; text was expected");
		}
		MarkdownText lines = of(withoutControls(body.replace("\r\n", "\n").replace('\r', '\n')));
		lines.requireBounds();
		return lines;
	}

	/** Of a text that has been decoded before. */
	static MarkdownText of(String text) {
		return new MarkdownText(List.of(text.split("\n", -1)));
	}

	/** The text between two places. */
	String slice(Place from, Place to) {
		if (from.compareTo(to) >= 0) {
			return "";
		}
		if (from.line() == to.line()) {
			return lines.get(from.line()).substring(from.column(), to.column());
		}
		StringBuilder text = new StringBuilder(lines.get(from.line()).substring(from.column()));
		for (int line = from.line() + 1; line < to.line(); line++) {
			text.append('\n').append(lines.get(line));
		}
		text.append('\n');
		return (to.line() < lines.size()) ? text.append(lines.get(to.line()), 0, to.column()).toString()
				: text.toString();
	}

	/** The lines from one to another, both counted from 0, the second exclusive. */
	String slice(int from, int to) {
		return (from < to) ? String.join("\n", lines.subList(from, to)) : "";
	}

	/** The place behind the last line. */
	Place end() {
		return Place.startOf(lines.size());
	}

	@Override
	public String toString() {
		return String.join("\n", lines);
	}

	/** Refuses a text that costs too much to parse. */
	void requireBounds() throws ListRefused {
		ParsingCost cost = ParsingCost.of(toString());
		if (cost.lines() > ParsingCost.MAX_LINES) {
			throw new ListRefused(1, "More than %d lines without a blank one between them; a blank line was expected"
				.formatted(ParsingCost.MAX_LINES));
		}
		if (cost.blocks() > ContentLimits.BLOCKS) {
			throw new ListRefused(1, "More than %d paragraphs, list items and headings; a smaller file was expected"
				.formatted(ContentLimits.BLOCKS));
		}
		if (cost.cells() > ContentLimits.CELLS) {
			throw new ListRefused(1,
					"Tables of more than %d cells; smaller ones were expected".formatted(ContentLimits.CELLS));
		}
	}

	/** The text without characters that nobody sees and that may not be kept. */
	private static String withoutControls(String text) {
		if (text.chars().noneMatch(MarkdownText::isControl)) {
			return text;
		}
		StringBuilder kept = new StringBuilder(text.length());
		text.chars().filter((character) -> !isControl(character)).forEach((character) -> kept.append((char) character));
		return kept.toString();
	}

	private static boolean isControl(int character) {
		return Character.isISOControl(character) && character != '\n' && character != '\t';
	}

	private static String decodeUtf8(byte[] bytes) throws ListRefused {
		CharBuffer output = CharBuffer.allocate(bytes.length);
		var decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		try {
			var result = decoder.decode(ByteBuffer.wrap(bytes), output, true);
			if (result.isError()) {
				result.throwException();
			}
			return output.flip().toString();
		}
		catch (CharacterCodingException ex) {
			String before = output.flip().toString();
			throw new ListRefused(lineOf(before, before.length()), "Bytes that are not UTF-8; UTF-8 was expected");
		}
	}

	private static int lineOf(String text, int end) {
		int line = 1;
		for (int i = 0; i < end; i++) {
			char character = text.charAt(i);
			if (character == '\n' || (character == '\r' && !text.startsWith("\n", i + 1))) {
				line++;
			}
		}
		return line;
	}

}
