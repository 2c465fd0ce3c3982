package dev.studyhall.formats.content;

import java.util.List;

/** Pieces of text that break naive readers and writers: of one line, and of several. */
final class HostileTexts {

	/** Without line ends and control characters. */
	static final List<String> LINES = List.of("What is a set?", "a", "0", "null", "true", "undefined", "~", "C#", "C++",
			"What does <T> mean?", "`List<T>`", "*stars*", "__init__", "a_b_c", "snake_case_", "\\", "\\\\", "\\*",
			"trailing\\", "#", "# one", "###### six", "closing ###", "{x}", "{#x}", "Why {#if}", "{{ user }}",
			"{% load %}", "{=GIFT ~wrong}", "a = b ~ c # d", "::title::", "//comment", "$CATEGORY: a/b", "[", "]", "](",
			"[a](b)", "[a]: b", "![a](b)", "[x] done", "[ ] open", "- dash", "+ plus", "* star", "1. one", "1) one",
			"> quotation", "---", "***", "===", "```", "~~~", "~~struck~~", "~~~ {.answer}", "#### K {.key-points}",
			"<!--", "-->", "<!-- x -->", "<![CDATA[", "]]>", "<?php", "<script>alert(1)</script>", "<details>",
			"</details>", "<b>bold", "<img src=x onerror=alert(1)>", "&amp;", "&", "&lt;", "&#0;", "&nbsp;", "&copy",
			"\"", "\"quoted\"", "'", "it's", "a,b", "a;b", "a\"\"b", "=SUM(A1)", "+1", "-1", "@x", "|", "a|b", "|-|",
			"a: b", "a #b", "%s %d", "%00", "$1", "${x}", "two  spaces", "a \u00a0 b", "\u00a0", "\u2003x", "a\u2028b",
			"x\u2029y", "\u200b", "a\u200bb", "\u202eright to left", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
			"\u05e2\u05d1\u05e8\u05d9\u05ea", "\u200f", "\ufeff", "a\ufeffb", "\ufffe", "\uffff", "\ufffd", "\u00e9",
			"e\u0301", "\u00df\u0130\u0131", "\u6f22\u5b57", "\u0928\u092e\u0938\u094d\u0924\u0947",
			"Z\u0351\u036b\u0343", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\ud83c\uddee\ud83c\uddf3",
			"\ud83d\ude00", "\u2764\ufe0f", "\ud835\udd4f", "\udb40\udc01", "https://example.org/a_b_c",
			"www.example.org", "mail@example.org", "<https://example.org>", "a\\\\b", "\\n", "\\(x\\)", "$x^2$",
			"'; drop table topic; --", "../../etc/passwd", "CON", "A.", "Answer: B", "Correct answer: a", "Options",
			"**Answer**", "A) first", "(b) second");

	/** With line ends; some leave a block open that would swallow what follows. */
	static final List<String> BLOCKS = List.of("Plain words.", "Two\nlines.", "Hard break  \nand\\\nanother",
			"```\nunclosed", "~~~\nunclosed", "```java\nint a = 1;\n```", "~~~~\n~~~\n~~~~", "````md\n```\n````",
			"```\n### not a question\n```", "<!-- unclosed", "<!--\n\n# x\n\n-->", "<script>\nunclosed", "<pre>\n\nx",
			"<details>\n<summary>More</summary>\n\ntext\n\n</details>", "<div>\n### inside", "<?xml", "<![CDATA[\n\nx",
			"# One", "## Two", "### Three", "#### Four", "##### Five", "Title\n=====", "Title\n---", "---",
			"---\na: b\n---", "***", "    indented code", "\tindented by a tab", "a\n\tb\tc", "- a\n- b",
			"- a\n\n  - b\n\n    c", "* a\n* b", "1. a\n2. b", "- [ ] open\n- [x] done", "- [x] done\n\n  > feedback",
			"> quotation", "> a\nlazy", "> > deep\n> x", ">", "> ```\n> code", "| a | b |\n|---|---|\n| 1 | 2 |",
			"a | b\n- | -", "[a]: https://example.org\n\n[a]", "[^1]: note", "{#id .tag minutes=3}", "{.answer}",
			"{#unclosed", "{{ template }}", "{% if %}", "#### Options {.options}\n\n- [x] a\n- [ ] b",
			"#### Answer {.answer}", "#### P {.prompt}\n\nx", "#### K {.key-points}\n\n- a", "~~~~ {.answer}\nx\n~~~~",
			"~~~ {.options}", "~~~ {.right}\na\n~~~", "~~~ {.text}\nx\n~~~", "``` {.answer}\nunclosed", "a\n   \nb",
			"a\n\n\n\nb", "a   ", "a\t", "   three spaces", "a\\", "*open", "`open", "[open", "<open", "&#0;",
			"\\# no heading", "\\{#a}", "+ a\n+ b\n\n+ c", "- a\n\n\n- b\n\n    x\n  y", "-\n  a", "-", "1.",
			"- \n\n  a", "a\u2028b", "a\u0020\u00a0\nb", "\u200f\u202e\u0645\u0631\u062d\u0628\u0627",
			"~\n~~\n~~~\n~~~~\n~~~~~", "- - - a", "* * *", "_ _ _", "=a\n~b\n#c", "::t::q{\n=a\n}", "// comment",
			"$CATEGORY: x", "\"\na,b\n\"", "a,b\nc,d", "]]>\n<![CDATA[");

	/** How blocks are joined. */
	static final List<String> JOINTS = List.of("\n", "\n\n", "\n\n", "\n\n\n", " ", "", "\n \n", "\n\t\n", "\n  ",
			"\n    ", "\n> ", "\n- ");

	private HostileTexts() {
	}

}
