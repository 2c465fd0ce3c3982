package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.studyhall.formats.assembly.MarkedText;
import dev.studyhall.formats.html.LocalFiles;
import dev.studyhall.formats.html.XmlElement;

/** The material of QTI 1.2 as Markdown, and what of it is no text. */
final class Qti1Text {

	private static final Set<String> TEXTS = Set.of("mattext", "mat_formattedtext", "matemtext");

	private static final Set<String> FILES = Set.of("matimage", "mataudio", "matvideo", "matapplet", "matapplication");

	private static final Set<String> ANSWERS = Set.of("response_lid", "response_str", "response_num", "response_xy",
			"response_grp", "response_extension", "response_na");

	private static final Set<String> PLAIN = Set.of("text/plain", "plain", "plain_text");

	private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]*>|&(?:[a-zA-Z]{2,8}|#\\d{1,6});");

	private static final String BLANK = "_____";

	private Qti1Text() {
	}

	/**
	 * All that is said in the element, outside elements for answers and their options.
	 */
	static String read(XmlElement element) {
		return read(element, Set.of());
	}

	/**
	 * The same with a blank in the place of each answer that is written into the text.
	 */
	static String readWithBlanks(XmlElement element) {
		return read(element, Set.of("response_str", "response_num"));
	}

	/** What in the element cannot be taken in, in a sentence each. */
	static Set<String> remarks(XmlElement element) {
		Set<String> remarks = new LinkedHashSet<>();
		collectRemarks(element, remarks);
		return remarks;
	}

	/** Whether an answer is given there. */
	static boolean isAnswer(XmlElement element) {
		return ANSWERS.contains(element.name());
	}

	private static String read(XmlElement element, Set<String> blanks) {
		List<String> parts = new ArrayList<>();
		collect(element, blanks, parts);
		while (!parts.isEmpty() && parts.getLast().equals(BLANK)) {
			parts.removeLast();
		}
		boolean line = parts.contains(BLANK) && parts.stream().noneMatch((part) -> part.contains("\n"));
		return parts.stream().filter((part) -> !part.isBlank()).collect(Collectors.joining(line ? " " : "\n\n"));
	}

	private static void collect(XmlElement element, Set<String> blanks, List<String> parts) {
		element.children().forEach((child) -> {
			if (TEXTS.contains(child.name())) {
				parts.add(markdown(child));
			}
			else if (child.name().equals("matimage") && isOfWeb(child)) {
				parts.add("![](<" + child.word("uri").strip().replace(">", "%3E") + ">)");
			}
			else if (isAnswer(child)) {
				parts.add(blanks.contains(child.name()) ? BLANK : "");
			}
			else if (!child.name().startsWith("render_")) {
				collect(child, blanks, parts);
			}
		});
	}

	private static void collectRemarks(XmlElement element, Set<String> remarks) {
		element.children().forEach((child) -> {
			if (TEXTS.contains(child.name()) && isHtml(child)) {
				remarks.addAll(LocalFiles.remarks(source(child)));
			}
			else if (FILES.contains(child.name()) && !(child.name().equals("matimage") && isOfWeb(child))) {
				String tag = "<%s src=\"%s\">".formatted(child.name().equals("matimage") ? "img" : "object",
						child.word("uri").replace('"', ' '));
				remarks.addAll(LocalFiles.remarks(tag));
			}
			collectRemarks(child, remarks);
		});
	}

	private static String markdown(XmlElement text) {
		return MarkedText.toMarkdown(isHtml(text) ? "html" : "plain_text", source(text));
	}

	/** HTML within the XML, or written as characters. */
	private static String source(XmlElement text) {
		return text.children().findAny().isPresent() ? text.innerHtml() : text.text();
	}

	private static boolean isHtml(XmlElement text) {
		String type = (text.word("texttype") + text.word("type")).strip().toLowerCase(Locale.ROOT);
		return type.contains("html") || (!PLAIN.contains(type) && TAG.matcher(source(text)).find())
				|| text.children().findAny().isPresent();
	}

	private static boolean isOfWeb(XmlElement image) {
		String address = image.word("uri").strip().toLowerCase(Locale.ROOT);
		return address.startsWith("http:") || address.startsWith("https:");
	}

}
