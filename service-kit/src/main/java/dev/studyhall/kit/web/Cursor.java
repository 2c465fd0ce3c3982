package dev.studyhall.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.json.CleanText;

/**
 * Where a page ended, as an opaque word: the sort keys of its last item, base64url of
 * their texts. Holds nothing secret and grants nothing: what it points to is read under
 * the caller's own tenant.
 */
public record Cursor(List<String> fields) {

	private static final int MAX_LENGTH = 2_000;

	private static final char SEPARATOR = '\u001f';

	public static Cursor of(String... fields) {
		return new Cursor(List.of(fields));
	}

	/**
	 * Reads a cursor as a client sent it back.
	 * @throws BadRequestException if it is none of ours
	 */
	static Cursor parse(String word) {
		if (word.length() <= MAX_LENGTH) {
			try {
				String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
				if (CleanText.isClean(text) && text.indexOf('\ufffd') < 0) {
					return new Cursor(split(text));
				}
			}
			catch (IllegalArgumentException ex) {
				throw invalid();
			}
		}
		throw invalid();
	}

	/**
	 * The key at that position.
	 * @throws BadRequestException if there is none
	 */
	public String field(int position) {
		if (position >= fields.size()) {
			throw invalid();
		}
		return fields.get(position);
	}

	/**
	 * The key at that position as a whole number.
	 * @throws BadRequestException if it is none
	 */
	public long number(int position) {
		try {
			return Long.parseLong(field(position));
		}
		catch (NumberFormatException ex) {
			throw invalid();
		}
	}

	/**
	 * The key at that position as an identity.
	 * @throws BadRequestException if it is none
	 */
	public UUID id(int position) {
		try {
			return UUID.fromString(field(position));
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
	}

	/** The opaque word. */
	public String encode() {
		String text = String.join(String.valueOf(SEPARATOR), fields);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> split(String text) {
		List<String> fields = new ArrayList<>();
		int start = 0;
		for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, start)) {
			fields.add(text.substring(start, at));
			start = at + 1;
		}
		fields.add(text.substring(start));
		return List.copyOf(fields);
	}

	private static BadRequestException invalid() {
		return new BadRequestException("cursor", "Not a cursor: take it from `next` of the page before.");
	}

}
