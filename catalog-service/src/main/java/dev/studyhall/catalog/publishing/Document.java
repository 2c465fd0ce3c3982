package dev.studyhall.catalog.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A published document as it is stored and served.
 *
 * @param json the text
 * @param gzip the same, compressed
 * @param etag 128 bits of the text's SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(String json, byte[] gzip, String etag) {

	private static final int ETAG_BYTES = 16;

	/** Makes a document of a text; not for an event loop, if the text is long. */
	public static Document of(String json) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return new Document(json, compress(bytes), hash(bytes));
	}

	/** The compressed text as a statement's parameter. */
	String base64() {
		return Base64.getEncoder().encodeToString(gzip);
	}

	private static byte[] compress(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
		try (GZIPOutputStream gzip = new BestGzip(compressed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static String hash(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Written once, read often: worth the most thorough compression. */
	private static final class BestGzip extends GZIPOutputStream {

		private BestGzip(ByteArrayOutputStream out) throws IOException {
			super(out);
			def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
