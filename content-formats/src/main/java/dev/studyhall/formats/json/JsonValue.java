package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.JsonToken;

/** A value of somebody else's file, of whatever shape, in bounds. */
sealed interface JsonValue {

	/** Values within one question. */
	int VALUES = 5_000;

	/** Characters of one question. */
	int CHARACTERS = 1_000_000;

	/** Nothing, or null. */
	record Nothing() implements JsonValue {
	}

	/** A text. */
	record Text(String characters) implements JsonValue {
	}

	/** A number as it is written. */
	record Number(String digits) implements JsonValue {
	}

	/** True or false. */
	record Flag(boolean set) implements JsonValue {
	}

	/** A list. */
	record Items(List<JsonValue> items) implements JsonValue {
	}

	/** An object, its names normalised. */
	record Fields(Map<String, JsonValue> fields) implements JsonValue {

		/** The value of the first of those names that is there. */
		Optional<JsonValue> first(List<String> names) {
			return names.stream().map(fields::get).filter(JsonValue::isThere).findFirst();
		}

	}

	/** How much may still be read. */
	final class Budget {

		private int values = VALUES;

		private int characters = CHARACTERS;

		private void spend(JsonInput input, int length) throws BadValue {
			values--;
			characters -= length;
			if (values < 0 || characters < 0) {
				throw new BadValue(input.line(),
						"A question of more than %d values or %d characters; fewer were expected".formatted(VALUES,
								CHARACTERS));
			}
		}

	}

	/** Reads the value at which the input stands. */
	static JsonValue read(JsonInput input, Budget budget) throws BadValue {
		JsonValue value = switch (input.token()) {
			case START_OBJECT -> fields(input, budget);
			case START_ARRAY -> items(input, budget);
			case VALUE_STRING -> new Text(input.words());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(input.digits());
			case VALUE_TRUE -> new Flag(true);
			case VALUE_FALSE -> new Flag(false);
			case null, default -> new Nothing();
		};
		budget.spend(input, (value instanceof Text text) ? text.characters().length() : 1);
		return value;
	}

	/**
	 * {@code correct_answer}, {@code correctAnswer} and {@code Correct Answer} are one.
	 */
	static String normalise(String name) {
		StringBuilder normal = new StringBuilder();
		name.codePoints().filter(Character::isLetterOrDigit).forEach(normal::appendCodePoint);
		return normal.toString().toLowerCase(Locale.ROOT);
	}

	/** Whether there is anything to it. */
	static boolean isThere(JsonValue value) {
		return switch (value) {
			case null -> false;
			case Nothing _ -> false;
			case Text text -> !text.characters().isBlank();
			case Items items -> !items.items().isEmpty();
			case Fields fields -> !fields.fields().isEmpty();
			case Number _, Flag _ -> true;
		};
	}

	/** What it says as one text; empty if it is no text, or has none in it. */
	default String words() {
		return switch (this) {
			case Text(String characters) -> characters;
			case Number(String digits) -> digits;
			case Flag(boolean set) -> set ? "True" : "False";
			case Items(List<JsonValue> items) -> String.join("\n\n", items.stream().map(JsonValue::words).toList());
			case Fields fields -> fields.first(ForeignNames.TEXTS)
				.or(() -> fields.fields().values().stream().filter(Text.class::isInstance).findFirst())
				.map(JsonValue::words)
				.orElse("");
			case Nothing _ -> "";
		};
	}

	/** Its parts; one value is a list of one. */
	default List<JsonValue> parts() {
		return switch (this) {
			case Items(List<JsonValue> items) -> items;
			case Nothing _ -> List.of();
			case Text _, Number _, Flag _, Fields _ -> List.of(this);
		};
	}

	/** The texts of its parts. */
	default List<String> texts() {
		return parts().stream().map(JsonValue::words).filter((text) -> !text.isBlank()).toList();
	}

	private static JsonValue items(JsonInput input, Budget budget) throws BadValue {
		List<JsonValue> items = new ArrayList<>();
		while (input.next() != JsonToken.END_ARRAY) {
			items.add(read(input, budget));
		}
		return new Items(items);
	}

	private static JsonValue fields(JsonInput input, Budget budget) throws BadValue {
		Map<String, JsonValue> fields = new LinkedHashMap<>();
		while (input.next() == JsonToken.PROPERTY_NAME) {
			String name = normalise(input.enterField());
			JsonValue value = read(input, budget);
			Stream.of(value).filter(JsonValue::isThere).forEach((there) -> fields.putIfAbsent(name, there));
		}
		return new Fields(fields);
	}

}
