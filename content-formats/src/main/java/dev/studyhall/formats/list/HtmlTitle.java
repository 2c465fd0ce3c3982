package dev.studyhall.formats.list;

import java.util.List;
import java.util.Optional;

import dev.studyhall.formats.rendering.PlainText;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * The title of a file as HTML: {@code
 *
<h1 align="center">Sets</h1>}.
 */
final class HtmlTitle {

	private HtmlTitle() {
	}

	/** The words of the first such heading before a line; empty if there is none. */
	static Optional<String> find(Node document, int line) {
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (Tree.hasPlace(node) && Tree.firstLine(node) >= line) {
				return Optional.empty();
			}
			Optional<String> title = (node instanceof HtmlBlock html) ? read(html.getLiteral()) : Optional.empty();
			if (title.isPresent()) {
				return title;
			}
		}
		return Optional.empty();
	}

	private static Optional<String> read(String html) {
		List<Tag> tags = Tag.findIn(html);
		for (int i = 0; i < tags.size(); i++) {
			if (tags.get(i).opens("h1")) {
				int end = tags.stream()
					.skip(i)
					.filter((tag) -> tag.closes("h1"))
					.mapToInt(Tag::from)
					.findFirst()
					.orElse(html.length());
				String words = Markup.withoutTags(html.substring(tags.get(i).to(), end));
				return Optional.of(HeadlineMarker.withoutOrnaments(PlainText.of(words)).strip())
					.filter((title) -> !title.isEmpty());
			}
		}
		return Optional.empty();
	}

}
