package dev.studyhall.formats.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.studyhall.formats.content.ContentLimits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Pictures and other files that a text shows and that are not in the web: within the
 * text, or in the file or package that it came with. Questions are texts, so they cannot
 * come along; what describes a picture stays in its place, and a link to a file becomes
 * its words.
 */
public final class LocalFiles {

	private static final String SHOWN = "img, video, audio, object, embed, iframe";

	/** How systems write that a file is beside the text. */
	private static final List<String> MARKS = List.of("@@pluginfile@@", "$ims-cc-filebase$", "%24ims-cc-filebase%24",
			"$@filephp@$", "@x@embeddedfile");

	private static final Pattern MARKDOWN = Pattern
		.compile("!?\\[([^\\]\\[]{0,300}+)]\\(<?@@PLUGINFILE@@/([^)>\\s]{0,300}+)[^)\\n]{0,300}+\\)");

	private static final int NAME = 80;

	private LocalFiles() {
	}

	/** What is left out of the text, in a sentence each. */
	public static List<String> remarks(String text) {
		Set<String> names = new LinkedHashSet<>();
		if (mayHold(text)) {
			Document document = Jsoup.parseBodyFragment(text);
			document.select(SHOWN).stream().filter(LocalFiles::isLocal).forEach((file) -> names.add(name(file)));
			document.select("a[href]")
				.stream()
				.filter((link) -> isMarked(link.attr("href")))
				.forEach((link) -> names.add(last(link.attr("href"))));
		}
		if (isMarked(text) && text.length() <= ContentLimits.QUESTION) {
			MARKDOWN.matcher(text).results().forEach((found) -> names.add(last(found.group(2))));
		}
		return names.stream()
			.map((name) -> "Left out: %s; only texts are taken in, a picture by its address in the web".formatted(name))
			.toList();
	}

	/** The HTML without them. */
	public static String takeOut(String html) {
		if (!mayHold(html)) {
			return html;
		}
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false);
		document.select(SHOWN)
			.stream()
			.filter(LocalFiles::isLocal)
			.forEach((file) -> file.replaceWith(new TextNode(words(file))));
		document.select("a[href]").stream().filter((link) -> isMarked(link.attr("href"))).forEach(Element::unwrap);
		return document.body().html();
	}

	/** The Markdown without them. */
	public static String takeOutOfMarkdown(String markdown) {
		return (markdown.contains("@@PLUGINFILE@@") && markdown.length() <= ContentLimits.QUESTION)
				? MARKDOWN.matcher(markdown).replaceAll((found) -> Matcher.quoteReplacement(found.group(1))) : markdown;
	}

	private static boolean mayHold(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return List.of("<img", "<video", "<audio", "<object", "<embed", "<iframe").stream().anyMatch(lower::contains)
				|| (lower.contains("<a") && MARKS.stream().anyMatch(lower::contains));
	}

	/** Only a picture of the web is shown. */
	private static boolean isLocal(Element shown) {
		String address = address(shown).toLowerCase(Locale.ROOT);
		boolean web = address.startsWith("http:") || address.startsWith("https:") || address.startsWith("//");
		return !web || isMarked(address) || !shown.normalName().equals("img");
	}

	private static boolean isMarked(String address) {
		String lower = address.toLowerCase(Locale.ROOT);
		return MARKS.stream().anyMatch(lower::contains);
	}

	private static String address(Element shown) {
		Element source = shown.selectFirst("source[src]");
		String address = shown.attr(shown.normalName().equals("object") ? "data" : "src").strip();
		return (address.isEmpty() && source != null) ? source.attr("src").strip() : address;
	}

	/** What describes it, or stands in for it. */
	private static String words(Element shown) {
		return shown.hasAttr("alt") ? shown.attr("alt") : shown.text();
	}

	private static String name(Element shown) {
		String address = address(shown);
		String what = shown.normalName().equals("img") ? "a picture" : "a file";
		return (address.isEmpty() || address.startsWith("data:")) ? what + " within the text"
				: what + ", " + last(address);
	}

	private static String last(String address) {
		String path = address.replaceFirst("[?#].*", "");
		String name = decoded(path.substring(path.lastIndexOf('/') + 1));
		return (name.length() <= NAME) ? name : name.substring(0, NAME);
	}

	private static String decoded(String name) {
		try {
			return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return name;
		}
	}

}
