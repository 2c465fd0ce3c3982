package dev.studyhall.formats.gift;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;

import dev.studyhall.formats.assembly.BoundedLines;
import dev.studyhall.formats.assembly.CategoryPath;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.ExchangeItem.Category;
import dev.studyhall.formats.assembly.ExchangeItem.Unusable;
import dev.studyhall.formats.assembly.ExchangeItems;
import org.jspecify.annotations.Nullable;

/** Divides a file at the blank lines between its questions and reads each part. */
final class GiftBlocks implements ExchangeItems {

	/** Characters of one question: more than may be taken in. */
	private static final int BLOCK = 8 * 1024 * 1024;

	private static final String CATEGORY = "$CATEGORY:";

	/** With these an answer, a comment on it, or the end of all answers begins. */
	private static final String ANSWERS = "=~#}";

	private final BoundedLines lines;

	private final StringBuilder block = new StringBuilder();

	private GiftComment comment = GiftComment.NONE;

	private int start;

	private GiftBraces braces = GiftBraces.NONE;

	/** Whether the line before was blank. */
	private boolean gap;

	/** A line that was read and belongs to the next part. */
	private @Nullable String held;

	private boolean ended;

	GiftBlocks(BoundedLines lines) {
		this.lines = lines;
	}

	@Override
	public @Nullable ExchangeItem next() throws IOException {
		if (ended) {
			return null;
		}
		try {
			return read();
		}
		catch (CharacterCodingException ex) {
			ended = true;
			return new Unusable(lines.number() + 1, null, "Bytes that are no characters; UTF-8 was expected");
		}
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}

	private @Nullable ExchangeItem read() throws IOException {
		for (String line = nextLine(); line != null; line = nextLine()) {
			String words = line.strip();
			if (!block.isEmpty() && (words.isEmpty() ? !braces.open() : beginsAnother(words))) {
				held = words.isEmpty() ? null : line;
				return finish();
			}
			if (words.startsWith("//")) {
				comment = comment.and(words);
			}
			else if (words.startsWith(CATEGORY)) {
				return category(words.substring(CATEGORY.length()));
			}
			else if (!words.isEmpty()) {
				add(line);
			}
			gap = words.isEmpty();
		}
		ended = true;
		return block.isEmpty() ? null : finish();
	}

	private @Nullable String nextLine() throws IOException {
		String line = held;
		held = null;
		return (line != null) ? line : lines.next();
	}

	/**
	 * Whether a line cannot go on with the question before it. Answers may have blank
	 * lines between them, and behind the braces the text may go on, but not with other
	 * braces.
	 */
	private boolean beginsAnother(String words) {
		boolean answer = !words.isEmpty() && ANSWERS.indexOf(words.charAt(0)) >= 0;
		return words.startsWith(CATEGORY) || (gap && !answer)
				|| (braces.closed() && (words.startsWith("::") || GiftBraces.NONE.and(words).any()));
	}

	private void add(String line) {
		if (block.isEmpty()) {
			start = lines.number();
		}
		if (block.length() < BLOCK) {
			block.append(line).append('\n');
		}
		braces = braces.and(line);
	}

	private Category category(String path) {
		Category category = new Category(CategoryPath.read(path, comment.id()), lines.number());
		comment = GiftComment.NONE;
		return category;
	}

	private ExchangeItem finish() {
		String text = block.toString();
		GiftComment above = comment;
		block.setLength(0);
		block.trimToSize();
		comment = GiftComment.NONE;
		braces = GiftBraces.NONE;
		gap = false;
		return (text.length() < BLOCK) ? GiftQuestion.read(text, above, start) : new Unusable(start, null,
				"A question that is absurdly long; at most %d characters were expected".formatted(BLOCK));
	}

}
