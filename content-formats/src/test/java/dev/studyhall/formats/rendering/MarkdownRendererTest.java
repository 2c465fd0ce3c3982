package dev.studyhall.formats.rendering;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.rendering.MarkdownRenderer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MarkdownRendererTest {

	@Test
	void codeKeepsItsLanguageAndItsText() {
		assertThat(html("```python\nx = {{ a }} + b@c  # <tag>\n```"))
			.isEqualTo("<pre><code class=\"language-python\">x = {{ a }} + b@c  # &lt;tag&gt;\n</code></pre>\n");
		assertThat(html("```c++\nx\n```")).contains("class=\"language-c++\"");
	}

	@Test
	void anOddLanguageIsDropped() {
		assertThat(html("```a\"onclick=\"x\ny\n```")).doesNotContain("onclick=\"").contains("<code>");
	}

	@Test
	void tablesTaskListsAndStrikethroughAreKnown() {
		assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 |")).contains("<table>", "<th align=\"left\">a</th>",
				"<td align=\"right\">2</td>");
		assertThat(html("- [x] done\n- [ ] open")).contains("type=\"checkbox\"", "checked", "disabled");
		assertThat(html("~~gone~~")).contains("<del>gone</del>");
	}

	@Test
	void externalLinksPassNothingOn() {
		assertThat(html("[a](https://a.example/x?y=1&z=2)")).contains("href=\"https://a.example/x?y=1&amp;z=2\"",
				"rel=\"nofollow noopener\"");
		assertThat(html("https://bare.example/")).contains("href=\"https://bare.example/\"",
				"rel=\"nofollow noopener\"");
		assertThat(html("[a](//a.example/)")).contains("rel=\"nofollow noopener\"");
		assertThat(html("[a](/topics/django)")).contains("href=\"/topics/django\"").doesNotContain("rel=");
		assertThat(html("[a](#below)")).contains("href=\"#below\"");
	}

	@Test
	void imagesAreLoadedLateAndFromTheWebOnly() {
		assertThat(html("![alt](https://a.example/i.png)")).contains("src=\"https://a.example/i.png\"", "alt=\"alt\"",
				"loading=\"lazy\"");
		assertThat(html("![alt](data:image/png;base64,AAAA)")).doesNotContain("<img");
		assertThat(html("![alt](javascript:alert(1))")).doesNotContain("<img");
	}

	@ParameterizedTest
	@CsvSource({ "####,h2,h3", "#####,h3,h4", "######,h4,h5", "#,h2,h3", "###,h2,h3" })
	void headingsFollowTheOneTheyStandUnder(String marks, String belowTitle, String belowSection) {
		assertThat(MarkdownRenderer.toHtml(marks + " x", Place.BELOW_TITLE)).startsWith("<" + belowTitle + ">");
		assertThat(MarkdownRenderer.toHtml(marks + " x", Place.BELOW_SECTION)).startsWith("<" + belowSection + ">");
	}

	@Test
	void anEmptyTextIsEmpty() {
		assertThat(html("")).isEmpty();
		assertThat(html(" \n")).isEmpty();
	}

	@Test
	void harmlessTagsThatAuthorsTypeStay() {
		assertThat(html("<details><summary>More</summary>\n\nText <kbd>Ctrl</kbd>\n\n</details>")).contains("<details>",
				"<summary>More</summary>", "<kbd>Ctrl</kbd>", "</details>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)></svg>",
			"<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>", "<iframe src=\"https://a.example\"></iframe>",
			"<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
			"[x](&#106;avascript:alert(1))", "[x](java\nscript:alert(1))", "[x](data:text/html;base64,PHNjcmlwdD4=)",
			"[x](vbscript:msgbox(1))", "<style>body{display:none}</style>", "<p style=\"position:fixed\">x</p>",
			"<form action=\"https://a.example\"><input name=p><button>x</button></form>", "<object data=x></object>",
			"<embed src=x>", "<base href=\"https://a.example\">", "<link rel=stylesheet href=x>",
			"<meta http-equiv=refresh>", "<details ontoggle=alert(1) open>x</details>",
			"<a href=x onclick=alert(1)>x</a>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<input type=text autofocus onfocus=alert(1)>", "<b id=x class=y>z</b>",
			"<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<scr<script>ipt>alert(1)</script>",
			"<a href=\"&#x6a;avascript:alert(1)\">x</a>", "![x](x \"onerror=alert(1)\")",
			"<td background=javascript:alert(1)>", "<template><script>alert(1)</script></template>",
			"<textarea><script>alert(1)</script></textarea>", "<xmp><script>alert(1)</script></xmp>",
			"<a href=\"https://a.example\" target=_blank>x</a>", "<video src=x></video>" })
	void nothingThatRunsOrReachesOutGetsThrough(String hostile) {
		String html = html(hostile) + html("text " + hostile + " text") + html("> - " + hostile);

		String tags = Pattern.compile("<[^>]*>")
			.matcher(html)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.joining());
		assertThat(tags).doesNotContainIgnoringCase("script")
			.doesNotContainIgnoringCase("<svg")
			.doesNotContainIgnoringCase("<math")
			.doesNotContainIgnoringCase("<iframe")
			.doesNotContainIgnoringCase("<form")
			.doesNotContainIgnoringCase("<style")
			.doesNotContainIgnoringCase("<object")
			.doesNotContainIgnoringCase("<base")
			.doesNotContainPattern("(?i)<[^>]*\\s(on\\w+|style|id|target|background|srcset|name)\\s*=")
			.doesNotContainIgnoringCase("data:");
	}

	@Test
	void impossibleCharactersAreReplaced() {
		assertThat(html("a &#0; b &#xD800; c &#xFFFFFFFF; d").codePoints())
			.noneMatch((character) -> character == 0 || (character >= 0xd800 && character <= 0xdfff));
	}

	static Stream<String> pathological() {
		return Stream.of("*a ".repeat(20_000) + "a* ".repeat(20_000), "> ".repeat(30_000) + "a", "[".repeat(60_000),
				"[a](".repeat(15_000), "<!--a".repeat(13_000), "<?a ".repeat(15_000), "<![CDATA[".repeat(7_000),
				"<!A ".repeat(15_000), "`".repeat(30_000) + "a" + "`".repeat(29_000), "- ".repeat(30_000) + "a",
				"|a".repeat(8_000) + "\n" + "|-".repeat(8_000) + "\n" + "|a\n".repeat(11_000), "**a*b_c".repeat(9_000),
				"<a ".repeat(20_000), "<b>".repeat(20_000), "&".repeat(60_000), "1\n".repeat(30_000),
				"~~a ".repeat(15_000), "![a]".repeat(15_000), "http://a.b/".repeat(6_000), "[a]: b\n".repeat(9_000),
				"<a href=\"" + "x".repeat(60_000));
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void sixtyThousandCharactersOfAnythingAreRenderedInTime(String text) {
		String html = assertTimeout(Duration.ofSeconds(60), () -> html(text));

		assertThat(html.length()).isLessThan(12 * text.length() + 1_000);
	}

	@Test
	void whatIsNestedBeyondReasonComesOutAsItsSource() {
		assertThat(html("*a ".repeat(200) + "<b> a* ".repeat(200))).startsWith("<pre>*a ").contains("&lt;b&gt;");
	}

	@Test
	void plainTextHasTheWordsWithoutTheMarks() {
		assertThat(PlainText.of("Some *bold* `code` and a [link](https://a.example).\n\nMore\nhere."))
			.isEqualTo("Some bold code and a link. More here.");
	}

	/** Whether the parser gets to the bottom depends on the stack that is left to it. */
	@Test
	void plainTextOfWhatIsNestedBeyondReasonHasItsWordsAtLeast() {
		assertThat(PlainText.of("*a ".repeat(5_000) + "a* ".repeat(5_000)).replace("*", "")).startsWith("a a");
	}

	private static String html(String markdown) {
		return MarkdownRenderer.toHtml(markdown, Place.BELOW_TITLE);
	}

}
