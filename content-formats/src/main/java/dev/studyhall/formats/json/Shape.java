package dev.studyhall.formats.json;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JsonToken;

/**
 * The fields that an object may have, and what becomes of each.
 *
 * @param <T> what is built from the fields
 */
record Shape<T>(Map<String, Field<T>> fields) {

	/** Puts a field's value where it belongs. */
	@FunctionalInterface
	interface Field<T> {

		void read(T target, JsonInput input) throws BadValue;

	}

	/** Hears of fields that are unknown, doubled, or hold what was not expected. */
	@FunctionalInterface
	interface Complaints<T> {

		void on(T target, BadValue fault) throws BadValue;

	}

	Shape {
		fields = Map.copyOf(fields);
	}

	/** Reads an object all of whose fields must be right. */
	void read(T target, JsonInput input) throws BadValue {
		read(target, input, (_, fault) -> {
			throw fault;
		});
	}

	/** Reads an object that can do without a field that is wrong. */
	void read(T target, JsonInput input, Complaints<T> complaints) throws BadValue {
		if (!input.isAt(JsonToken.START_OBJECT)) {
			throw input.expected("an object");
		}
		Set<String> seen = new HashSet<>();
		while (input.next() == JsonToken.PROPERTY_NAME) {
			readOne(target, input, seen, complaints);
		}
	}

	/** Reads the one field at whose name the input stands. */
	void readOne(T target, JsonInput input, Set<String> seen, Complaints<T> complaints) throws BadValue {
		int depth = input.depth();
		try {
			readField(target, input, seen);
		}
		catch (BadValue fault) {
			complaints.on(target, fault);
			input.leaveTo(depth);
		}
	}

	private void readField(T target, JsonInput input, Set<String> seen) throws BadValue {
		int line = input.line();
		String name = input.enterField();
		Field<T> field = fields.get(name);
		if (field == null) {
			throw new UnknownField(line,
					"Unknown field “%s”; expected was one of %s".formatted(name, new TreeSet<>(fields.keySet())));
		}
		if (!seen.add(name)) {
			throw new BadValue(line, "The field “%s” a second time; once was expected".formatted(name));
		}
		field.read(target, input);
	}

}
