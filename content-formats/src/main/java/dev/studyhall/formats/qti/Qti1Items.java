package dev.studyhall.formats.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import dev.studyhall.formats.assembly.CategoryPath;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.ExchangeItem.Category;
import dev.studyhall.formats.assembly.ExchangeItem.Unusable;
import dev.studyhall.formats.assembly.ExchangeItems;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.html.BadXml;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlInput;
import dev.studyhall.formats.html.XmlStep;
import org.jspecify.annotations.Nullable;

/** The items of a file of QTI 1.2, one at a time. */
final class Qti1Items implements ExchangeItems {

	private static final String ROOT = "questestinterop";

	private static final String BANK = "objectbank";

	private static final Set<String> HOLDERS = Set.of("assessment", "section", BANK);

	/** What sections are called that have no title of their own. */
	private static final Set<String> UNTITLED = Set.of("", "root_section", "section", "main");

	private final InputStream bytes;

	private @Nullable XmlInput xml;

	/** Of the assessment, the bank and the sections that are open. */
	private final Deque<CategoryPath> paths = new ArrayDeque<>();

	private boolean ended;

	Qti1Items(InputStream bytes) {
		this.bytes = bytes;
	}

	@Override
	public @Nullable ExchangeItem next() throws IOException {
		try {
			return ended ? null : read();
		}
		catch (BadXml ex) {
			ended = true;
			return new Unusable(ex.line(), null, ex.reason());
		}
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

	private @Nullable ExchangeItem read() throws IOException, BadXml {
		XmlInput input = xml;
		if (input == null) {
			input = XmlInput.open(bytes);
			xml = input;
			XmlElement root = input.root();
			if (!root.name().equals(ROOT)) {
				ended = true;
				return new Unusable(root.line(), null, "The root “%s”; “%s” was expected".formatted(root.name(), ROOT));
			}
		}
		for (XmlStep step = input.step(HOLDERS); step != null; step = input.step(HOLDERS)) {
			ExchangeItem item = take(step);
			if (item != null) {
				return item;
			}
		}
		ended = true;
		return null;
	}

	/** Null for what is no item and leads to no other category. */
	private @Nullable ExchangeItem take(XmlStep step) {
		XmlElement element = step.element();
		if (step.end()) {
			paths.pop();
			return paths.isEmpty() ? null : new Category(paths.getFirst(), element.line());
		}
		return switch (element.name()) {
			case "assessment", BANK -> enter(ofTopic(element.word("title")), element.line());
			case "section" -> enter(ofLevel(element.word("title")), element.line());
			case "item" -> Qti1Question.read(element);
			case "qtimetadata" -> rename(element);
			default -> null;
		};
	}

	private Category enter(CategoryPath path, int line) {
		paths.push(path);
		return new Category(path, line);
	}

	/** A bank has its title beside it, in its metadata. */
	private @Nullable Category rename(XmlElement metadata) {
		String title = Qti1Question.field(metadata, "bank_title");
		if (title.isEmpty() || paths.isEmpty()) {
			return null;
		}
		paths.pop();
		return enter(ofTopic(title), metadata.line());
	}

	private static CategoryPath ofTopic(String title) {
		return new CategoryPath(line(title), "", LevelName.GENERAL);
	}

	private CategoryPath ofLevel(String title) {
		CategoryPath outer = paths.isEmpty() ? CategoryPath.NONE : paths.getFirst();
		return UNTITLED.contains(title.strip()) ? outer
				: new CategoryPath(outer.topic(), outer.slug(), LevelName.of(line(title)));
	}

	private static String line(String title) {
		String line = Characters.toStorable(title.replaceAll("\\s+", " ").strip());
		return (line.length() <= ContentLimits.TITLE) ? line : line.substring(0, ContentLimits.TITLE / 2);
	}

}
