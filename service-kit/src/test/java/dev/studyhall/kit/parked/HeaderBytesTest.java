package dev.studyhall.kit.parked;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers come back as they were, whatever they held. */
class HeaderBytesTest {

	@Test
	void anyBytesInAnyOrderComeBack() {
		Headers headers = new RecordHeaders().add("ce_id", new byte[] { 0, 1, (byte) 0xff })
			.add("\0", new byte[0])
			.add("ce_id", null)
			.add("é\ud83d\ude00", "x".getBytes());

		assertThat(HeaderBytes.read(HeaderBytes.write(headers))).isEqualTo(headers);
	}

}
