package dev.studyhall.formats.html;

import org.jsoup.nodes.Element;

/** Preformatted text as a fenced block. */
final class CodeBlock {

	private static final String LANGUAGE = "language-";

	private CodeBlock() {
	}

	static String of(Element pre) {
		String code = pre.wholeText();
		String body = code.startsWith("\n") ? code.substring(1) : code;
		String fence = "`".repeat(Math.max(3, longestRun(body) + 1));
		String end = (body.isEmpty() || body.endsWith("\n")) ? "" : "\n";
		return fence + language(pre) + "\n" + body + end + fence;
	}

	/** The longest run of backticks. */
	static int longestRun(String text) {
		int longest = 0;
		int run = 0;
		for (int i = 0; i < text.length(); i++) {
			run = (text.charAt(i) == '`') ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

	private static String language(Element pre) {
		Element code = pre.selectFirst("> code[class*=" + LANGUAGE + "]");
		if (code == null) {
			return "";
		}
		return code.classNames()
			.stream()
			.filter((name) -> name.startsWith(LANGUAGE))
			.map((name) -> name.substring(LANGUAGE.length()))
			.filter((name) -> name.length() < 30 && name.indexOf('`') < 0)
			.findFirst()
			.orElse("");
	}

}
