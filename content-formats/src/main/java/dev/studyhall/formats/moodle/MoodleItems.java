package dev.studyhall.formats.moodle;

import java.io.IOException;
import java.io.InputStream;

import dev.studyhall.formats.html.BadXml;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlInput;
import dev.studyhall.formats.assembly.CategoryPath;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.ExchangeItem.Category;
import dev.studyhall.formats.assembly.ExchangeItem.Unusable;
import dev.studyhall.formats.assembly.ExchangeItems;
import org.jspecify.annotations.Nullable;

/** The questions of a {@code quiz}. */
final class MoodleItems implements ExchangeItems {

	private final InputStream bytes;

	private @Nullable XmlInput xml;

	private @Nullable XmlElement quiz;

	private boolean ended;

	MoodleItems(InputStream bytes) {
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
		XmlInput input = (xml != null) ? xml : XmlInput.open(bytes);
		xml = input;
		XmlElement root = (quiz != null) ? quiz : input.root();
		quiz = root;
		if (!root.name().equals("quiz")) {
			ended = true;
			return new Unusable(root.line(), null,
					"The root “%s”; “quiz” of Moodle or an item of QTI 2 or 3 was expected".formatted(root.name()));
		}
		XmlElement element = input.next(root);
		ended = element == null;
		return (element != null) ? item(element) : null;
	}

	private static ExchangeItem item(XmlElement element) {
		if (!element.name().equals("question")) {
			return new Unusable(element.line(), null,
					"The element “%s”; “question” was expected".formatted(element.name()));
		}
		if (element.word("type").equals("category")) {
			String path = element.child("category").map((category) -> category.text("text")).orElse("");
			return new Category(CategoryPath.read(path.strip(), element.text("idnumber").strip()), element.line());
		}
		return MoodleQuestion.read(element);
	}

}
