package dev.studyhall.formats.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.studyhall.formats.assembly.Files;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvEncodingTest {

	@Test
	void aBrokenByteEndsATableOfUtf8() throws IOException {
		byte[] bytes = ("question,answer\n" + "qué,a\n".repeat(10)).getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 2] = (byte) 0xff;

		List<ParsedTopic> read = Files.readAll(CsvReader::open, Files.file("a.csv", bytes));

		assertThat(Files.questions(read)).hasSize(9);
		assertThat(Files.rejections(read)).hasSize(1);
	}

	@Test
	void aTableThatASpreadsheetSavedInWindows1252IsReadAndTheReportSaysSo() throws IOException {
		byte[] bytes = "Question;Answer\nWas heißt „naïve“?;Gutgläubig – 5 €".getBytes(Charset.forName("windows-1252"));

		List<ParsedTopic> read = Files.readAll(CsvReader::open, Files.file("a.csv", bytes));

		assertThat(Files.questions(read)).extracting(QuestionContent::title).containsExactly("Was heißt „naïve“?");
		assertThat(Files.questions(read)).extracting(QuestionContent::answer).containsExactly("Gutgläubig – 5 €");
		assertThat(Files.complaints(read)).singleElement().asString().contains("Windows-1252");
	}

	@Test
	void aTableInCyrillicIsReadAsWindows1251() throws IOException {
		String table = "question;answer\n" + ("What?;" + "a".repeat(1_000) + "\n").repeat(40)
				+ "Что такое HTML?;Язык разметки – “язык”\n";

		List<ParsedTopic> read = Files.readAll(CsvReader::open,
				Files.file("a.csv", table.getBytes(Charset.forName("windows-1251"))));

		assertThat(Files.questions(read).getLast().title()).isEqualTo("Что такое HTML?");
		assertThat(Files.questions(read).getLast().answer()).isEqualTo("Язык разметки – “язык”");
		assertThat(Files.complaints(read)).anyMatch((complaint) -> complaint.toString().contains("Windows-1251"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void aTableOfUtf16IsReadWithAndWithoutAMark(String charset) throws IOException {
		String text = "Question\tAnswer\nÇa va?\tOui – ja";
		List<ParsedTopic> marked = Files.readAll(CsvReader::open,
				Files.file("a.csv", ("\uFEFF" + text).getBytes(Charset.forName(charset))));
		List<ParsedTopic> bare = Files.readAll(CsvReader::open,
				Files.file("a.csv", text.getBytes(Charset.forName(charset))));

		assertThat(Files.questions(marked)).containsExactly(QuestionContent.open("ca-va", "Ça va?", "Oui – ja"));
		assertThat(Files.complaints(marked)).isEmpty();
		assertThat(Files.questions(bare)).isEqualTo(Files.questions(marked));
		assertThat(Files.complaints(bare)).singleElement().asString().contains(charset);
	}

}
