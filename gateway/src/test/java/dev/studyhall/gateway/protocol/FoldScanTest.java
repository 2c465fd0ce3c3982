package dev.studyhall.gateway.protocol;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldScanTest {

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nA: b\r\n\r\n", "\r\n\r\nGET / HTTP/1.1\r\nA: b\r\nC:  d\r\n\r\n x",
			"GET / HTTP/1.1\nA: b\n\n x", "GET / HTTP/1.1\r\n" })
	void aPlainHeadIsAccepted(String head) {
		assertThat(finds(head)).isFalse();
		assertThat(findsByteByByte(head)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\nA:\r\n\tb\r\n\r\n",
			"GET / HTTP/1.1\r\n A: b\r\n\r\n", "GET / HTTP/1.1\nA: b\n c\n\n" })
	void aFoldedLineIsFound(String head) {
		assertThat(finds(head)).isTrue();
		assertThat(findsByteByByte(head)).isTrue();
	}

	@Test
	void theNextHeadIsLookedAtAfresh() {
		FoldScan scan = new FoldScan();
		scan.findsFold(bytes("GET / HTTP/1.1\r\n\r\n"));
		scan.restart();

		assertThat(scan.findsFold(bytes("GET / HTTP/1.1\r\nA: b\r\n c\r\n"))).isTrue();
	}

	private static boolean finds(String head) {
		return new FoldScan().findsFold(bytes(head));
	}

	private static boolean findsByteByByte(String head) {
		FoldScan scan = new FoldScan();
		boolean found = false;
		for (int i = 0; i < head.length(); i++) {
			found = scan.findsFold(bytes(head.substring(i, i + 1)));
		}
		return found;
	}

	private static ByteBuf bytes(String text) {
		return Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
	}

}
