package dev.studyhall.catalog.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;

import dev.studyhall.formats.content.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XmlKindTest {

	@ParameterizedTest
	@CsvSource({ "<quiz/>,MOODLE", "<questestinterop/>,QTI_1", "<q:assessmentItem/>,QTI_ITEM", "<manifest/>,QTI_OTHER",
			"<!-- <quiz> --><manifest/>,QTI_OTHER", "nothing,MOODLE" })
	void theFirstElementTells(String text, XmlKind kind) throws IOException {
		assertThat(kindOf(text.getBytes())).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM" })
	void inWhateverItIsWritten(String charset) throws IOException {
		assertThat(kindOf("<?xml version='1.0'?>\n<questestinterop/>".getBytes(Charset.forName(charset))))
			.isEqualTo(XmlKind.QTI_1);
	}

	@Test
	void aFileOfOneByteIsReadAsAnythingElse() throws IOException {
		assertThat(kindOf(new byte[1])).isEqualTo(XmlKind.MOODLE);
	}

	private static XmlKind kindOf(byte[] content) throws IOException {
		return XmlKind.of(new SourceFile("questions.xml", null, () -> new ByteArrayInputStream(content)));
	}

}
