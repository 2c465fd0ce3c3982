package dev.studyhall.progress.csv;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvRecordTest {

	@Test
	void textsAreQuotedWhereTheyMustBe() {
		assertThat(CsvRecord.of("a", null, "b,c", "d\"e", "f\ng")).isEqualTo("a,,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
	}

	@Test
	void formulasAreDefusedAndNumbersAreNot() {
		assertThat(CsvRecord.of("=1+1", "'=1", "-x", -3.5, 2)).isEqualTo("'=1+1,''=1,'-x,-3.5,2\r\n");
	}

}
