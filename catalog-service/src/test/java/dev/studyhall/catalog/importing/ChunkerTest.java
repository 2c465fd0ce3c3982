package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChunkerTest {

	@Test
	void whateverTheStreamBringsThePiecesAreOfOneSize() throws Exception {
		byte[] all = new byte[3 * Chunker.SIZE + 17];
		new Random(1).nextBytes(all);
		Random random = new Random(2);
		Chunker chunker = new Chunker();
		List<byte[]> pieces = new ArrayList<>();

		for (int at = 0; at < all.length;) {
			int length = Math.min(all.length - at, random.nextInt(2 * Chunker.SIZE));
			byte[] part = new byte[length];
			System.arraycopy(all, at, part, 0, length);
			pieces.addAll(chunker.add(part));
			at += length;
		}
		pieces.addAll(chunker.finish());

		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		pieces.forEach(joined::writeBytes);
		assertThat(pieces).extracting((piece) -> piece.length)
			.containsExactly(Chunker.SIZE, Chunker.SIZE, Chunker.SIZE, 17);
		assertThat(joined.toByteArray()).isEqualTo(all);
		assertThat(chunker.total()).isEqualTo(all.length);
		assertThat(chunker.hash()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(all));
	}

	@Test
	void aStreamThatEndsOnAPieceLeavesNone() {
		Chunker chunker = new Chunker();

		assertThat(chunker.add(new byte[Chunker.SIZE])).hasSize(1);
		assertThat(chunker.finish()).isEmpty();
	}

}
