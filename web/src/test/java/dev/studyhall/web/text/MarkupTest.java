package dev.studyhall.web.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTest {

	private final Markup markup = new Markup();

	@Test
	void codeIsHighlightedAndStaysEscaped() {
		String html = this.markup
			.of("<pre><code class=\"language-python\">def f(x):  # &lt;b&gt;\n    return &#34;a&#34; + str(1)</code></pre>");

		assertThat(html).isEqualTo("<pre tabindex=\"0\"><code class=\"language-python\"><span class=\"t-w\">def</span> "
				+ "<span class=\"t-f\">f</span>(x):  <span class=\"t-c\"># &lt;b&gt;</span>\n    "
				+ "<span class=\"t-w\">return</span> <span class=\"t-s\">&quot;a&quot;</span> + "
				+ "<span class=\"t-f\">str</span>(<span class=\"t-n\">1</span>)</code></pre>");
	}

	@Test
	void whatLooksLikeMarkupInCodeIsText() {
		String html = this.markup
			.of("<pre><code class=\"language-html\">&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;</code></pre>");

		assertThat(html).doesNotContain("<script").contains("&lt;");
	}

	@Test
	void anUnknownLanguageStaysAsItIs() {
		String html = "<pre><code class=\"language-klingon\">a &lt; b</code></pre>";

		assertThat(this.markup.of(html)).isEqualTo(html.replace("<pre>", "<pre tabindex=\"0\">"));
	}

	@Test
	void codeWithElementsInItIsLeftAlone() {
		String html = "<pre><code class=\"language-sql\">select <b>1</b></code></pre>";

		assertThat(this.markup.of(html)).contains("select <b>1</b>");
	}

	@Test
	void anOptionStandsWithinALine() {
		assertThat(this.markup.inline("<p><code>a</code></p>\n")).isEqualTo("<code>a</code>");
		assertThat(this.markup.inline("<p>a</p>\n<p>b</p>")).isEqualTo("a<br><br>b");
	}

	@Test
	void alignmentBecomesAClass() {
		assertThat(this.markup.of("<td align=\"right\">1</td>")).isEqualTo("<td class=\"a-right\">1</td>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "python", "java", "js", "sql", "bash", "yaml", "json", "html", "django", "kotlin" })
	void noCodeIsTooLongOrTooBroken(String language) {
		String code = "\"".repeat(3) + "'" + "a(".repeat(20_000) + "\\".repeat(20_001) + "/*" + "1".repeat(20_000);

		String html = Highlighting.of(language).highlight(code);

		assertThat(html.replaceAll("<[^>]*>", "").replace("&quot;", "\"").replace("&#39;", "'")).isEqualTo(code);
	}

}
