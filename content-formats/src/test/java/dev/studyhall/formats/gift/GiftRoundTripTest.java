package dev.studyhall.formats.gift;

import java.io.IOException;

import dev.studyhall.formats.assembly.CategoryRoundTrip;
import org.junit.jupiter.api.Test;

class GiftRoundTripTest {

	@Test
	void everyQuestionIsReadEqual() throws IOException {
		CategoryRoundTrip.check(GiftWriter::new, GiftReader::open);
	}

}
