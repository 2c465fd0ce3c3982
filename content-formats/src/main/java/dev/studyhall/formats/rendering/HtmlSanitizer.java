package dev.studyhall.formats.rendering;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through the elements that Markdown makes and a few harmless ones that authors type
 * themselves; everything else loses its tags. No scripts, styles, forms, frames, SVG,
 * MathML, event handlers, and no address but http, https, mailto and relative ones.
 */
final class HtmlSanitizer {

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "b", "i", "del", "s", "ins",
				"code", "pre", "kbd", "samp", "var", "sub", "sup", "mark", "abbr", "q", "cite", "small", "ul", "ol",
				"li", "dl", "dt", "dd", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "caption", "details",
				"summary")
		.allowElements(HtmlSanitizer::link, "a")
		.allowElements(HtmlSanitizer::image, "img")
		.allowElements(HtmlSanitizer::checkbox, "input")
		.allowUrlProtocols("http", "https", "mailto")
		.allowAttributes("href")
		.onElements("a")
		.allowAttributes("src")
		.matching(Pattern.compile("(?i)https?://.*"))
		.onElements("img")
		.allowAttributes("alt")
		.onElements("img")
		.allowAttributes("title")
		.onElements("a", "img", "abbr")
		.allowAttributes("width", "height")
		.matching(Pattern.compile("[0-9]{1,4}"))
		.onElements("img")
		.allowAttributes("class")
		.matching(Pattern.compile("language-[A-Za-z0-9_+#.-]{1,40}"))
		.onElements("code")
		.allowAttributes("align")
		.matching(false, "left", "center", "right")
		.onElements("th", "td")
		.allowAttributes("start")
		.matching(Pattern.compile("[0-9]{1,9}"))
		.onElements("ol")
		.allowAttributes("open")
		.onElements("details")
		.allowAttributes("type")
		.matching(false, "checkbox")
		.onElements("input")
		.allowAttributes("checked", "disabled")
		.onElements("input")
		.toFactory();

	private HtmlSanitizer() {
	}

	/**
	 * The same text, safe. Some characters that the sanitizer writes as references for
	 * the sake of browsers long gone are written plainly again; what an author typed as a
	 * reference has its ampersand escaped by then and is not touched.
	 */
	static String sanitize(String html) {
		return POLICY.sanitize(html)
			.replace("{<!-- -->{", "{{")
			.replace("&#61;", "=")
			.replace("&#43;", "+")
			.replace("&#64;", "@");
	}

	private static String link(String element, List<String> attributes) {
		String href = find(attributes, "href");
		if (href != null && isExternal(href)) {
			attributes.add("rel");
			attributes.add("nofollow noopener");
		}
		return element;
	}

	private static @Nullable String image(String element, List<String> attributes) {
		if (find(attributes, "src") == null) {
			return null;
		}
		attributes.add("loading");
		attributes.add("lazy");
		return element;
	}

	private static @Nullable String checkbox(String element, List<String> attributes) {
		if (find(attributes, "type") == null) {
			return null;
		}
		if (find(attributes, "disabled") == null) {
			attributes.add("disabled");
			attributes.add("");
		}
		return element;
	}

	private static boolean isExternal(String href) {
		String address = href.strip().toLowerCase(Locale.ROOT);
		return address.startsWith("http:") || address.startsWith("https:") || address.startsWith("//")
				|| address.startsWith("\\");
	}

	private static @Nullable String find(List<String> attributes, String name) {
		for (int i = 0; i < attributes.size(); i += 2) {
			if (attributes.get(i).equals(name)) {
				return attributes.get(i + 1);
			}
		}
		return null;
	}

}
