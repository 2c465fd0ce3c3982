package dev.studyhall.web.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTest {

	@Test
	void elementsGoAndWordsStay() {
		assertThat(Summary.plain("<ul><li><strong>Model</strong>: rows</li><li>a &lt; b</li></ul>"))
			.isEqualTo("Model: rows a < b");
	}

	@Test
	void aLongTextEndsWithAWholeWord() {
		String summary = Summary.of("<p>" + "word ".repeat(100) + "</p>");

		assertThat(summary).endsWith("word…").hasSizeBetween(150, 160);
	}

	@Test
	void aTextWithoutSpacesIsCutAllTheSame() {
		assertThat(Summary.of("x".repeat(500))).hasSizeLessThanOrEqualTo(160);
	}

}
