package dev.studyhall.bookmark.exporting;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRecordTest {

	@Test
	void cellsAreQuotedWhereTheyMustBe() {
		assertThat(CsvRecord.write(List.of("plain", "", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines")))
			.isEqualTo("plain,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"two\r\nlines\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "'=1", "''=1" })
	void aFormulaIsDefused(String formula) {
		assertThat(CsvRecord.write(List.of(formula))).isEqualTo("'" + formula + "\r\n");
	}

	@Test
	void aFormulaBehindATabOrAReturnIsDefused() {
		assertThat(CsvRecord.write(List.of("\t=1"))).isEqualTo("'\t=1\r\n");
		assertThat(CsvRecord.write(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'tis", "a=1", "1-1", "'" })
	void whatIsNoFormulaStaysAsItIs(String text) {
		assertThat(CsvRecord.write(List.of(text))).isEqualTo(text + "\r\n");
	}

}
