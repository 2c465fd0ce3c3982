package dev.studyhall.kit.consumer;

import java.util.UUID;
import java.util.regex.Pattern;

import dev.studyhall.kit.parked.FaultyEventException;
import dev.studyhall.kit.parked.ParkCause;
import org.jspecify.annotations.Nullable;

/** Finds faults of an event. Every method throws {@link FaultyEventException}. */
final class Faults {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private Faults() {
	}

	static FaultyEventException of(String code, String detail) {
		return new FaultyEventException(new ParkCause(code, detail));
	}

	/** The detail is a template, filled in only if it is needed. */
	static void check(boolean fine, String code, String detail, @Nullable Object... values) {
		if (!fine) {
			throw of(code, detail.formatted(values));
		}
	}

	static <T> T present(@Nullable T value, String code, String detail) {
		if (value == null) {
			throw of(code, detail);
		}
		return value;
	}

	/** The envelope's attribute as a UUID in its canonical form. */
	static UUID uuid(String attribute, @Nullable String value) {
		String text = attribute(attribute, value);
		try {
			UUID uuid = UUID.fromString(text);
			check(uuid.toString().equals(text), "envelope-unreadable", "ce_%s is no UUID", attribute);
			return uuid;
		}
		catch (IllegalArgumentException _) {
			throw of("envelope-unreadable", "ce_" + attribute + " is no UUID");
		}
	}

	/** The envelope's attribute as a number from 0. */
	static long number(String attribute, @Nullable String value) {
		String text = attribute(attribute, value);
		check(NUMBER.matcher(text).matches(), "envelope-unreadable", "ce_%s is no number from 0", attribute);
		return Long.parseLong(text);
	}

	private static String attribute(String name, @Nullable String value) {
		if (value == null) {
			throw of("envelope-unreadable", "ce_" + name + " is missing");
		}
		return value;
	}

}
