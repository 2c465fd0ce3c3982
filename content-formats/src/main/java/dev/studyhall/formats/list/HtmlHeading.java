package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A heading within HTML.
 *
 * @param level 1 to 6
 * @param title its words, in one line
 * @param from where its tag begins
 * @param to behind its end tag
 */
record HtmlHeading(int level, String title, int from, int to) {

	/** Elements whose headings are none of the page. */
	private static final Set<String> CLOSED = Set.of("button", "code", "pre", "script", "style", "summary", "svg",
			"table", "template", "textarea");

	/** Those of a block of HTML, in order. */
	static List<HtmlHeading> findIn(String html) {
		List<HtmlHeading> headings = new ArrayList<>();
		List<Tag> tags = mayHold(html) ? Tag.findIn(html) : List.of();
		int closed = 0;
		for (int i = 0; i < tags.size(); i++) {
			Tag tag = tags.get(i);
			closed += CLOSED.contains(tag.name()) ? (tag.closing() ? -1 : 1) : 0;
			if (closed <= 0 && !tag.closing() && levelOf(tag.name()) > 0) {
				int end = endOf(tags, i);
				String title = (end > i) ? titleOf(html.substring(tag.to(), tags.get(end).from())) : "";
				if (!title.isEmpty()) {
					headings.add(new HtmlHeading(levelOf(tag.name()), title, tag.from(), tags.get(end).to()));
					i = end;
				}
			}
		}
		return headings;
	}

	/** As Markdown writes it. */
	String toMarkdown() {
		return "#".repeat(level) + ' ' + title;
	}

	/** Whether a text could hold one: a look that costs little. */
	static boolean mayHold(String text) {
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
			if (levelOf(text.substring(at + 1, Math.min(text.length(), at + 3))) > 0) {
				return true;
			}
		}
		return false;
	}

	/** 0 for the name of anything else. */
	private static int levelOf(String name) {
		boolean heading = name.length() == 2 && (name.charAt(0) == 'h' || name.charAt(0) == 'H');
		return (heading && name.charAt(1) >= '1' && name.charAt(1) <= '6') ? name.charAt(1) - '0' : 0;
	}

	/** The place of its end tag among the tags; -1 if another heading begins before. */
	private static int endOf(List<Tag> tags, int start) {
		for (int i = start + 1; i < tags.size(); i++) {
			if (levelOf(tags.get(i).name()) > 0) {
				return tags.get(i).closes(tags.get(start).name()) ? i : -1;
			}
		}
		return -1;
	}

	/** Empty if there is nothing to read, as around a picture. */
	private static String titleOf(String html) {
		String words = String.join(" ", Markup.withoutTags(html).lines().map(String::strip).toList()).strip();
		return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
	}

}
