package dev.studyhall.web.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Makes the catalog's safe HTML fit for a page: code is highlighted, alignment becomes a
 * class. Adds nothing that could run, and takes no text for markup: what is put in stands
 * around escaped text.
 */
public final class Markup {

	private static final Pattern CODE = Pattern
		.compile("<pre><code class=\"language-([A-Za-z0-9_+#.-]{1,40})\">([^<]*+)</code></pre>");

	private static final Pattern PLAIN = Pattern.compile("<pre>(?=<code)");

	private static final Pattern PARAGRAPHS = Pattern.compile("</p>\\s*+<p>");

	private static final Pattern CELL = Pattern.compile("<(t[hd]) align=\"(left|center|right)\"");

	/** The same, for a page. */
	public String of(String html) {
		String text = html.contains("<pre>") ? code(html) : html;
		return text.contains(" align=\"") ? CELL.matcher(text).replaceAll("<$1 class=\"a-$2\"") : text;
	}

	/** The same without the paragraphs around it, to stand within a line. */
	public String inline(String html) {
		String text = of(html).strip();
		String inner = text.startsWith("<p>") && text.endsWith("</p>") ? text.substring(3, text.length() - 4) : text;
		return PARAGRAPHS.matcher(inner).replaceAll("<br><br>");
	}

	/** A block that is wider than the page is scrolled, with the keyboard too. */
	private static String code(String html) {
		Matcher matcher = CODE.matcher(html);
		String highlighted = matcher.replaceAll((block) -> Matcher.quoteReplacement("<pre><code class=\"language-"
				+ block.group(1) + "\">"
				+ Highlighting.of(block.group(1)).highlight(HtmlUtils.htmlUnescape(block.group(2))) + "</code></pre>"));
		return PLAIN.matcher(highlighted).replaceAll("<pre tabindex=\"0\">");
	}

}
