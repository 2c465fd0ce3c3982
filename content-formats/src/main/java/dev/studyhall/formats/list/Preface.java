package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.rendering.PlainText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a page, which is no part of its list.
 *
 * @param title the page's title as the front matter has it
 * @param text the file without it, its lines where they were
 */
record Preface(@Nullable String title, MarkdownText text) {

	private static final String FENCE = "---";

	private static final Set<Character> QUOTES = Set.of('"', '\'');

	static Preface of(MarkdownText text) {
		List<String> lines = text.lines();
		if (!lines.getFirst().stripTrailing().equals(FENCE)) {
			return new Preface(null, text);
		}
		int size = 0;
		for (int line = 1; line < lines.size() && size < ContentLimits.FRONT_MATTER; line++) {
			if (lines.get(line).stripTrailing().equals(FENCE)) {
				List<String> rest = new ArrayList<>(Collections.nCopies(line + 1, ""));
				rest.addAll(lines.subList(line + 1, lines.size()));
				return new Preface(titleIn(lines.subList(1, line)), new MarkdownText(List.copyOf(rest)));
			}
			size += lines.get(line).length() + 1;
		}
		return new Preface(null, text);
	}

	/** The paragraphs of an introduction: no badges, no links alone, no tables. */
	static String summary(String introduction) {
		try {
			Parts parts = Parts.of(introduction);
			StringBuilder summary = new StringBuilder();
			for (int i = 0; i < parts.size(); i++) {
				String paragraph = parts.slice(i, i + 1);
				boolean told = parts.blocks().get(i) instanceof Paragraph && Filling.of(paragraph) == Filling.TEXT
						&& PlainText.of(Markup.withoutTags(paragraph)).length() > 1 && !paragraph.startsWith("[![")
						&& !paragraph.startsWith("![");
				summary.append(told ? paragraph + "\n\n" : "");
			}
			String text = Texts.canonical(summary.toString());
			return (text.length() <= ContentLimits.TEXT) ? text : "";
		}
		catch (StackOverflowError ex) {
			return "";
		}
	}

	private static @Nullable String titleIn(List<String> yaml) {
		return yaml.stream()
			.filter((line) -> line.startsWith("title:"))
			.map((line) -> withoutQuotes(line.substring("title:".length()).strip()))
			.filter((title) -> !title.isEmpty())
			.findFirst()
			.orElse(null);
	}

	private static String withoutQuotes(String value) {
		boolean quoted = value.length() > 1 && QUOTES.contains(value.charAt(0))
				&& value.charAt(value.length() - 1) == value.charAt(0);
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

}
