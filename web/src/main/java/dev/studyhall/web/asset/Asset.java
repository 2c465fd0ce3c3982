package dev.studyhall.web.asset;

import org.springframework.http.MediaType;

/**
 * A file as it is sent.
 *
 * @param address where it is, with its hash
 * @param type what it is
 * @param plain its bytes
 * @param gzip the same compressed; of those that are compressed already, the same again
 */
record Asset(String address, MediaType type, byte[] plain, byte[] gzip) {

	boolean shrinks() {
		return this.gzip.length < this.plain.length;
	}

}
