package dev.studyhall.web.page;

import java.nio.charset.StandardCharsets;

import dev.studyhall.web.asset.Gzip;
import dev.studyhall.web.asset.Hash;

/**
 * A page as it is sent.
 *
 * @param plain its bytes
 * @param gzip the same compressed
 * @param hash what changes when they do
 */
record Body(byte[] plain, byte[] gzip, String hash) {

	static Body of(String html) {
		byte[] plain = html.getBytes(StandardCharsets.UTF_8);
		return new Body(plain, Gzip.compress(plain), Hash.of(plain));
	}

	String etag(boolean compressed) {
		return compressed ? "\"" + this.hash + "-gzip\"" : "\"" + this.hash + "\"";
	}

	byte[] bytes(boolean compressed) {
		return compressed ? this.gzip : this.plain;
	}

	int weight() {
		return this.plain.length + this.gzip.length;
	}

}
