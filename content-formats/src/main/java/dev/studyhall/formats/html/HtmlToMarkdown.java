package dev.studyhall.formats.html;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Makes Markdown of HTML. */
public final class HtmlToMarkdown {

	/** Blocks within each other; of what is deeper the words remain. */
	private static final int DEPTH = 30;

	private HtmlToMarkdown() {
	}

	/** The text in the form in which texts are kept. */
	public static String convert(String html) {
		if (html.isBlank()) {
			return "";
		}
		return Texts.canonical(blocks(Jsoup.parseBodyFragment(html).body(), 0));
	}

	/** What stands in the element, with a blank line between one block and the next. */
	private static String blocks(Element parent, int depth) {
		List<String> blocks = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		for (Node node : parent.childNodes()) {
			if (node instanceof Element element && isBlock(element)) {
				addParagraph(blocks, run);
				add(blocks, block(element, depth + 1));
			}
			else {
				run.append(InlineHtml.convert(node));
			}
		}
		addParagraph(blocks, run);
		return String.join("\n\n", blocks);
	}

	private static String block(Element element, int depth) {
		if (depth > DEPTH) {
			return InlineHtml.escape(element.text());
		}
		return switch (element.normalName()) {
			case "pre" -> CodeBlock.of(element);
			case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
			case "ul", "ol" -> list(element, depth);
			case "blockquote" -> indent(blocks(element, depth), "> ", "> ");
			case "table" -> element.outerHtml().replaceAll("\n\\s*\n", "\n");
			case "hr" -> "---";
			case "script", "style", "head", "template", "noscript" -> "";
			default -> blocks(element, depth);
		};
	}

	private static String heading(Element element) {
		String words = InlineHtml.paragraph(InlineHtml.convertAll(element)).replace('\n', ' ');
		return words.isEmpty() ? "" : "#".repeat(element.normalName().charAt(1) - '0') + " " + words;
	}

	private static String list(Element element, int depth) {
		boolean ordered = element.normalName().equals("ol");
		List<String> items = new ArrayList<>();
		for (Element child : element.children()) {
			String mark = ordered ? (items.size() + 1) + ". " : "- ";
			String text = child.normalName().equals("li") ? blocks(child, depth)
					: isBlock(child) ? block(child, depth + 1) : InlineHtml.paragraph(InlineHtml.convert(child));
			if (!text.isBlank()) {
				items.add(indent(text, mark, " ".repeat(mark.length())));
			}
		}
		return String.join("\n", items);
	}

	private static String indent(String text, String first, String others) {
		StringBuilder indented = new StringBuilder(text.length() + 16);
		String prefix = first;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			indented.append(indented.isEmpty() ? "" : "\n")
				.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
			prefix = others;
		}
		return indented.toString();
	}

	private static void addParagraph(List<String> blocks, StringBuilder run) {
		add(blocks, InlineHtml.paragraph(run.toString()));
		run.setLength(0);
	}

	private static void add(List<String> blocks, String block) {
		if (!block.isBlank()) {
			blocks.add(block);
		}
	}

	private static boolean isBlock(Element element) {
		return element.isBlock() && !element.normalName().equals("del") && !element.normalName().equals("ins");
	}

}
