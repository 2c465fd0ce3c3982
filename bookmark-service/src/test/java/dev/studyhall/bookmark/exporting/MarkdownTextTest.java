package dev.studyhall.bookmark.exporting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			What is a query set?   | What is a query set?
			What is *args?         | What is \\*args?
			a_b `c` [d](e)         | a\\_b \\`c\\` \\[d\\](e)
			<script> &amp;         | \\<script\\> \\&amp;
			# one                  | \\# one
			- one                  | \\- one
			+ one                  | \\+ one
			=====                  | \\=====
			12. one                | 12\\. one
			3) one                 | 3\\) one
			2 + 2 - 1              | 2 + 2 - 1
			""")
	void aTitleReadsAsItIs(String text, String markdown) {
		assertThat(MarkdownText.plain(text)).isEqualTo(markdown);
	}

	@Test
	void aTitleIsOneLine() {
		assertThat(MarkdownText.plain(" one\r\n# two ")).isEqualTo("one \\# two");
	}

	@Test
	void everyLineOfADescriptionReadsAsItIs() {
		assertThat(MarkdownText.plainLines("one\n# two\r\n- three\n")).isEqualTo("one  \n\\# two  \n\\- three");
	}

	@Test
	void aNoteStaysInItsQuotation() {
		assertThat(MarkdownText.quoted("# Mine\r\n\n- *one*\n")).isEqualTo("> # Mine\n>\n> - *one*\n>\n");
	}

}
