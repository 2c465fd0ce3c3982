package dev.studyhall.kit.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which page a client asks for; a controller's argument, read from {@code ?limit=} and
 * {@code ?cursor=}.
 *
 * @param limit items at most, 1 to 100, 20 by default
 * @param cursor where the page before ended; null for the first
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

	static final int MAX_LIMIT = 100;

	static final int DEFAULT_LIMIT = 20;

	/** The cursor's key at that position, or the given value on the first page. */
	public String after(int position, String first) {
		return (cursor != null) ? cursor.field(position) : first;
	}

	/** The cursor's number at that position, or the given value on the first page. */
	public long after(int position, long first) {
		return (cursor != null) ? cursor.number(position) : first;
	}

	/** The cursor's identity at that position; the lowest one on the first page. */
	public UUID afterId(int position) {
		return (cursor != null) ? cursor.id(position) : new UUID(0, 0);
	}

}
