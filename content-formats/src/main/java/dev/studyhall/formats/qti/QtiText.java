package dev.studyhall.formats.qti;

import java.util.List;
import java.util.Set;

import dev.studyhall.formats.html.HtmlToMarkdown;
import dev.studyhall.formats.html.LocalFiles;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlNode;
import dev.studyhall.formats.html.XmlText;
import dev.studyhall.formats.rendering.MarkdownRenderer;
import dev.studyhall.formats.rendering.MarkdownRenderer.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities.EscapeMode;

/** Texts between Markdown and the HTML of items. */
final class QtiText {

	static final String SOURCE = "data-markdown";

	private QtiText() {
	}

	/**
	 * HTML that is XML, in an element that keeps the Markdown; empty for an empty text.
	 */
	static String write(String markdown) {
		return markdown.isEmpty() ? ""
				: "<div " + SOURCE + "=\"" + XmlText.escape(markdown) + "\">" + render(markdown) + "</div>";
	}

	/** What the element says, without the elements of those names. */
	static String read(XmlElement element, Set<String> without) {
		XmlElement rest = strip(element, without);
		List<XmlElement> elements = rest.children().toList();
		boolean alone = rest.content().stream().allMatch((node) -> node instanceof XmlElement || isBlank(node));
		if (alone && elements.size() == 1) {
			String source = elements.getFirst().attribute(SOURCE);
			if (source != null && saysTheSame(source, elements.getFirst())) {
				return source;
			}
		}
		return HtmlToMarkdown.convert(LocalFiles.takeOut(rest.innerHtml()));
	}

	/** The element without any of those names in it. */
	private static XmlElement strip(XmlElement element, Set<String> without) {
		List<XmlNode> content = element.content()
			.stream()
			.filter((node) -> !(node instanceof XmlElement child && without.contains(child.name())))
			.map((node) -> (node instanceof XmlElement child) ? strip(child, without) : node)
			.toList();
		return element.with(content);
	}

	private static boolean isBlank(XmlNode node) {
		return node instanceof XmlText text && text.characters().isBlank();
	}

	/** Whether nobody has edited the HTML since. */
	private static boolean saysTheSame(String source, XmlElement shown) {
		return words(render(source)).equals(words(shown.innerHtml()));
	}

	private static String words(String html) {
		return Jsoup.parseBodyFragment(html).body().text();
	}

	private static String render(String markdown) {
		Document document = Jsoup.parseBodyFragment(MarkdownRenderer.toHtml(markdown, Place.BELOW_SECTION));
		document.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
		return document.body().html().replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd');
	}

}
