package dev.studyhall.formats.html;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HtmlToMarkdownTest {

	@ParameterizedTest
	@CsvSource(delimiter = '=', quoteCharacter = '"', value = { "<p>One</p><p>two</p> = One||two", "a<br>b = a\\|b",
			"<b> x </b>y = **x** y", "<i>a</i> <em>b</em> = *a* *b*", "<code>a`b</code> = ``a`b``",
			"<ul><li>a<li>b<ul><li>c</ul></ul> = - a|- b||  - c", "<ol><li>a</li><li>b</li></ol> = 1. a|2. b",
			"<h3>Title</h3>text = ### Title||text", "<blockquote><p>a</p>b</blockquote> = > a|>|> b",
			"a &lt;b&gt; *c* = a \\<b\\> \\*c\\*", "1. x = 1\\. x", "- x = \\- x", "x<script>alert(1)</script> = x",
			"H<sub>2</sub>O = H<sub>2</sub>O", "<div><div>deep</div></div> = deep",
			"<math><msup><mi>x</mi><mn>12</mn></msup></math> = x^12",
			"<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></math> = (a+1)/b",
			"<math><semantics><msqrt><mn>2</mn></msqrt><annotation>\\sqrt2</annotation></semantics></math> = √2" })
	void eachElementHasItsMarks(String html, String markdown) {
		assertThat(HtmlToMarkdown.convert(html)).isEqualTo(markdown.replace('|', '\n'));
	}

	@Test
	void linksAndImagesKeepTheirAddressesIfTheyAreOfTheWeb() {
		assertThat(HtmlToMarkdown.convert("<a href='https://a.example/x y'>b</a>"))
			.isEqualTo("[b](<https://a.example/x y>)");
		assertThat(HtmlToMarkdown.convert("<a href='javascript:alert(1)'>b</a>")).isEqualTo("b");
		assertThat(HtmlToMarkdown.convert("<img src='p.png' alt='c'>")).isEqualTo("![c](<p.png>)");
	}

	@Test
	void codeKeepsItsLinesAndLanguage() {
		assertThat(HtmlToMarkdown.convert("<pre><code class='language-js'>a\n  b\n</code></pre>"))
			.isEqualTo("```js\na\n  b\n```");
	}

	@Test
	void tablesStayHtml() {
		assertThat(HtmlToMarkdown.convert("<table><tr><td>a</td></tr></table>")).startsWith("<table>")
			.endsWith("</table>");
	}

	static Stream<String> pathological() {
		return Stream.of("<b>", "<div>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<p>", "<i>x", "<a href='x'>",
				"<pre>", "`", "\\", "<", "&", "<br>", "<code>a", "<h1>", "<svg>", "a ", "<table>");
	}

	@ParameterizedTest
	@MethodSource("pathological")
	void longRunsOfAnythingAreConvertedInTime(String piece) {
		String html = piece.repeat((64 << 10) / piece.length());

		assertThat(assertTimeout(Duration.ofSeconds(60), () -> HtmlToMarkdown.convert(html))).isNotNull();
	}

}
