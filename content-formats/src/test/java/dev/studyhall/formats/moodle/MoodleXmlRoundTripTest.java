package dev.studyhall.formats.moodle;

import java.io.IOException;

import dev.studyhall.formats.assembly.CategoryRoundTrip;
import org.junit.jupiter.api.Test;

class MoodleXmlRoundTripTest {

	@Test
	void everyQuestionIsReadEqual() throws IOException {
		CategoryRoundTrip.check(MoodleXmlWriter::new, MoodleXmlReader::open);
	}

}
