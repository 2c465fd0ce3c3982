package dev.studyhall.web.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Tells apart the parts of code that a reader looks for: comments, texts, numbers, the
 * language's words, what is called. Not a parser: what it does not know stays as it is.
 */
final class Highlighting {

	private static final String DOUBLE = "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?";

	private static final String SINGLE = "'(?:[^'\\\\\\n]++|\\\\.)*+'?";

	private static final String NUMBER = "(?<n>(?<![\\w.])(?:0[xX][0-9a-fA-F]++|\\d[\\d_]*+(?:\\.\\d++)?+))";

	private static final String WORD = "(?<w>[A-Za-z_$][\\w$]*+)(?<call>(?=\\())?";

	private static final String SLASHES = "//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)";

	private static final Highlighting NOTHING = new Highlighting("(?!)", "(?!)", Set.of());

	private static final Map<String, Highlighting> LANGUAGES = languages();

	private final Pattern pattern;

	private final Set<String> words;

	private Highlighting(String comment, String text, Set<String> words) {
		this.pattern = Pattern.compile("(?<c>" + comment + ")|(?<s>" + text + ")|" + NUMBER + "|" + WORD);
		this.words = words;
	}

	/** What is known of the language of this name. */
	static Highlighting of(String language) {
		return LANGUAGES.getOrDefault(language.toLowerCase(Locale.ROOT), NOTHING);
	}

	/** The code, escaped, with an element around each part. */
	String highlight(String code) {
		if (this == NOTHING) {
			return escape(code);
		}
		StringBuilder html = new StringBuilder(code.length() * 2);
		Matcher matcher = this.pattern.matcher(code);
		int end = 0;
		while (matcher.find()) {
			html.append(escape(code.substring(end, matcher.start())));
			String part = escape(matcher.group());
			String kind = kind(matcher);
			html.append(kind.isEmpty() ? part : "<span class=\"t-" + kind + "\">" + part + "</span>");
			end = matcher.end();
		}
		return html.append(escape(code.substring(end))).toString();
	}

	private String kind(Matcher matcher) {
		if (matcher.group("c") != null) {
			return "c";
		}
		if (matcher.group("s") != null) {
			return "s";
		}
		if (matcher.group("n") != null) {
			return "n";
		}
		String word = matcher.group("w");
		if (this.words.contains(word) || this.words.contains(word.toUpperCase(Locale.ROOT))) {
			return "w";
		}
		return (matcher.group("call") != null) ? "f" : "";
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static Map<String, Highlighting> languages() {
		Map<String, Highlighting> all = new HashMap<>();
		put(all, new Highlighting("#[^\\n]*+",
				"(?s:\"\"\".*?(?:\"\"\"|\\z)|'''.*?(?:'''|\\z))|" + DOUBLE + "|" + SINGLE, CodeWords.PYTHON), "python",
				"py", "pycon");
		put(all, new Highlighting(SLASHES, "(?s:\"\"\".*?(?:\"\"\"|\\z))|" + DOUBLE + "|" + SINGLE, CodeWords.JAVA),
				"java", "kotlin", "groovy", "c", "cpp", "csharp", "go", "rust", "proto", "protobuf");
		put(all, new Highlighting(SLASHES, "`(?:[^`\\\\]++|\\\\.)*+`?|" + DOUBLE + "|" + SINGLE, CodeWords.SCRIPT),
				"javascript", "js", "typescript", "ts", "jsx", "tsx");
		put(all, new Highlighting("--[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)", "'(?:[^']++|'')*+'?|" + DOUBLE, CodeWords.SQL),
				"sql", "postgresql", "plpgsql");
		put(all, new Highlighting("(?<![\\w$])#[^\\n]*+", DOUBLE + "|'[^']*+'?", CodeWords.SHELL), "bash", "sh",
				"shell", "console", "dockerfile");
		put(all, new Highlighting("(?<!\\S)#[^\\n]*+", DOUBLE + "|" + SINGLE, CodeWords.VALUES), "yaml", "yml", "toml",
				"ini", "properties", "nginx");
		put(all, new Highlighting("(?!)", DOUBLE, CodeWords.VALUES), "json");
		put(all, new Highlighting("<!--(?s:.*?)(?:-->|\\z)|\\{#[^\\n]*?#\\}", DOUBLE + "|" + SINGLE, Set.of()), "html",
				"xml", "django", "jinja", "html+django");
		return Map.copyOf(all);
	}

	private static void put(Map<String, Highlighting> all, Highlighting highlighting, String... names) {
		for (String name : names) {
			all.put(name, highlighting);
		}
	}

}
