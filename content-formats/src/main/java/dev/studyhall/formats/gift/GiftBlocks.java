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

/** Divides a file at its blank lines and reads each part. */
final class GiftBlocks implements ExchangeItems {

	/** Characters of one question: more than may be taken in. */
	private static final int BLOCK = 8 * 1024 * 1024;

	private static final String CATEGORY = "$CATEGORY:";

	private final BoundedLines lines;

	private final StringBuilder block = new StringBuilder();

	private GiftComment comment = GiftComment.NONE;

	private int start;

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
			return new Unusable(lines.number() + 1, null, "Bytes that are not UTF-8; UTF-8 was expected");
		}
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}

	private @Nullable ExchangeItem read() throws IOException {
		for (String line = lines.next(); line != null; line = lines.next()) {
			String words = line.strip();
			if (words.startsWith("//")) {
				comment = comment.and(words);
			}
			else if (words.isEmpty() && !block.isEmpty()) {
				return finish();
			}
			else if (block.isEmpty() && words.startsWith(CATEGORY)) {
				return category(words.substring(CATEGORY.length()));
			}
			else if (!words.isEmpty()) {
				add(line);
			}
		}
		ended = true;
		return block.isEmpty() ? null : finish();
	}

	private void add(String line) {
		if (block.isEmpty()) {
			start = lines.number();
		}
		if (block.length() < BLOCK) {
			block.append(line).append('\n');
		}
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
		return (text.length() < BLOCK) ? GiftQuestion.read(text, above, start) : new Unusable(start, null,
				"A question that is absurdly long; at most %d characters were expected".formatted(BLOCK));
	}

}
