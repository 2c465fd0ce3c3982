package dev.studyhall.web.api;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The cursor in the address of a list, where there is one. */
final class Cursors {

	private Cursors() {
	}

	static String parameter(@Nullable String cursor) {
		return (cursor != null) ? "&cursor={cursor}" : "";
	}

	static Object[] values(@Nullable String cursor, Object... values) {
		if (cursor == null) {
			return values;
		}
		Object[] all = Arrays.copyOf(values, values.length + 1);
		all[values.length] = cursor;
		return all;
	}

}
