package dev.studyhall.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import org.springframework.http.HttpHeaders;

/** Compression, and whether a client takes it. */
public final class Gzip {

	private Gzip() {
	}

	/** The bytes compressed. */
	public static byte[] compress(byte[] content) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 3 + 64);
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(content);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return compressed.toByteArray();
	}

	/** Whether the client takes it: named, and not with weight nought. */
	public static boolean accepted(HttpHeaders headers) {
		for (String line : headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING)) {
			for (String coding : line.split(",")) {
				String text = coding.strip();
				if (text.startsWith("gzip") && !text.replace(" ", "").matches("gzip;q=0(\\.0*)?")) {
					return true;
				}
			}
		}
		return false;
	}

}
