package dev.studyhall.catalog.searching;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTest {

	@Test
	void wordsAreMarkedByPlaceOrByThemselves() {
		assertThat(new MarkedText("One two three two", Set.of(1), Set.of("two")).whole())
			.isEqualTo("<mark>One</mark> <mark>two</mark> three <mark>two</mark>");
	}

	@Test
	void nothingOfTheTextIsMarkup() {
		assertThat(new MarkedText("<script>alert('1')</script> </mark>&amp;\"", Set.of(), Set.of("script", "mark"))
			.whole()).isEqualTo(
					"&lt;<mark>script</mark>&gt;alert(&#39;1&#39;)&lt;/<mark>script</mark>&gt; &lt;/<mark>mark</mark>"
							+ "&gt;&amp;amp;&quot;");
	}

	@Test
	void marksThatTouchAreOne() {
		assertThat(new MarkedText("大数据库", Set.of(), Set.of("数据", "据库")).whole()).isEqualTo("大<mark>数据库</mark>");
	}

	@Test
	void aSnippetIsWhereTheMarksAre() {
		String text = "filler ".repeat(100) + "goal and goal " + "filler ".repeat(100);

		String snippet = new MarkedText(text, Set.of(), Set.of("goal")).snippet();

		assertThat(snippet).startsWith("…filler").endsWith("…").contains("<mark>goal</mark> and <mark>goal</mark>");
		assertThat(snippet.length()).isLessThan(300);
	}

	@Test
	void aSnippetWithoutMarksIsTheBeginning() {
		assertThat(new MarkedText("short", Set.of(), Set.of()).snippet()).isEqualTo("short");
		assertThat(new MarkedText("word ".repeat(100), Set.of(), Set.of()).snippet()).startsWith("word word")
			.endsWith("…");
	}

	@Test
	void aSnippetBreaksNoCharacter() {
		String text = "😀".repeat(400) + "x";

		assertThat(new MarkedText(text, Set.of(), Set.of("x")).snippet().codePoints())
			.noneMatch((character) -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
		assertThat(new MarkedText("a" + text, Set.of(), Set.of()).snippet().codePoints())
			.noneMatch((character) -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
	}

	@Test
	void anEmptyTextIsEmpty() {
		assertThat(new MarkedText("", Set.of(), Set.of("x")).snippet()).isEmpty();
	}

}
