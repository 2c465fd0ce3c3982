package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.studyhall.formats.rendering.ParsingCost;

/**
 * A file's lines, safe to parse: strict UTF-8, no NUL, bounded in size. A byte order mark
 * is dropped and every line end becomes a line feed.
 *
 * @param lines without their line ends; the first is line 1 of the file
 */
record SourceText(List<String> lines) {

	static SourceText decode(byte[] bytes) throws FileRefused {
		if (bytes.length > ContentLimits.FILE_BYTES) {
			throw new FileRefused(1, "The file has %d bytes; at most %d were expected".formatted(bytes.length,
					ContentLimits.FILE_BYTES));
		}
		String text = decodeUtf8(bytes);
		String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
		int nul = body.indexOf('\0');
		if (nul >= 0) {
			throw new FileRefused(lineOf(body, nul), "A NUL character; text was expected");
		}
		String lines = body.replace("\r\n", "\n").replace('\r', '\n');
		requireBounds(ParsingCost.of(lines));
		return new SourceText(List.of(lines.split("\n", -1)));
	}

	/** The lines from one to another, both counted from 0, the second exclusive. */
	String slice(int from, int to) {
		return String.join("\n", lines.subList(from, to));
	}

	private static void requireBounds(ParsingCost cost) throws FileRefused {
		if (cost.lines() > ParsingCost.MAX_LINES) {
			throw new FileRefused(1, "More than %d lines without a blank one between them; a blank line was expected"
				.formatted(ParsingCost.MAX_LINES));
		}
		if (cost.blocks() > ContentLimits.BLOCKS) {
			throw new FileRefused(1, "More than %d paragraphs, list items and headings; a smaller file was expected"
				.formatted(ContentLimits.BLOCKS));
		}
		if (cost.cells() > ContentLimits.CELLS) {
			throw new FileRefused(1,
					"Tables of more than %d cells; smaller ones were expected".formatted(ContentLimits.CELLS));
		}
	}

	private static String decodeUtf8(byte[] bytes) throws FileRefused {
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CharBuffer output = CharBuffer.allocate(bytes.length);
		var decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		try {
			var result = decoder.decode(input, output, true);
			if (result.isError()) {
				result.throwException();
			}
			return output.flip().toString();
		}
		catch (CharacterCodingException ex) {
			String before = output.flip().toString();
			throw new FileRefused(lineOf(before, before.length()), "Bytes that are not UTF-8; UTF-8 was expected");
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
