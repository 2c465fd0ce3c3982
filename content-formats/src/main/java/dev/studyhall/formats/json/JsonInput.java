package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The value at which the parser stands, read as what was expected there. */
final class JsonInput {

	/** Digits of the longest number that is looked at. */
	private static final int DIGITS = 9;

	private final JsonParser parser;

	private String field = "";

	JsonInput(JsonParser parser) {
		this.parser = parser;
	}

	/** Reads a value that stands in a list or at a field. */
	@FunctionalInterface
	interface Visitor {

		void visit(JsonInput input) throws BadValue;

	}

	/** Of the current token, counted from 1. */
	int line() {
		return Math.max(1, parser.currentTokenLocation().getLineNr());
	}

	/** Moves on; null at the end of the input. */
	@Nullable JsonToken next() {
		return parser.nextToken();
	}

	/** Moves from a field's name to its value and gives the name. */
	String enterField() {
		String name = String.valueOf(parser.currentName());
		field = name;
		parser.nextToken();
		return name;
	}

	/** The name at which the parser stands. */
	String fieldName() {
		return String.valueOf(parser.currentName());
	}

	boolean isAt(JsonToken token) {
		return parser.currentToken() == token;
	}

	/** What kind of value it is; null at the end of the input. */
	@Nullable JsonToken token() {
		return parser.currentToken();
	}

	/** A number as it is written. */
	String digits() {
		return parser.getString();
	}

	/** How many lists and objects are open. */
	int depth() {
		return parser.streamReadContext().getNestingDepth();
	}

	/** Passes over what is left of a value, until no more than so many are open. */
	void leaveTo(int depth) {
		while (depth() > depth && parser.nextToken() != null) {
			// what is passed over is of no interest
		}
	}

	/** A text; null where there is none. */
	@Nullable String text() throws BadValue {
		return switch (parser.currentToken()) {
			case VALUE_STRING -> parser.getString();
			case VALUE_NULL -> null;
			case null, default -> throw expected("text");
		};
	}

	/** A text; empty where there is none. */
	String words() throws BadValue {
		String text = text();
		return (text != null) ? text : "";
	}

	boolean flag() throws BadValue {
		return switch (parser.currentToken()) {
			case VALUE_TRUE -> true;
			case VALUE_FALSE, VALUE_NULL -> false;
			case null, default -> throw expected("true or false");
		};
	}

	@Nullable Integer number() throws BadValue {
		return switch (parser.currentToken()) {
			case VALUE_NUMBER_INT -> smallNumber();
			case VALUE_NULL -> null;
			case null, default -> throw expected("a whole number");
		};
	}

	private int smallNumber() throws BadValue {
		if (parser.getStringLength() > DIGITS) {
			throw new BadValue(line(), "The number at “%s” is too large; a smaller one was expected".formatted(field));
		}
		return parser.getIntValue();
	}

	/** The texts of a list; one text is a list of one. */
	List<String> texts(int limit) throws BadValue {
		if (isAt(JsonToken.VALUE_STRING)) {
			return List.of(words());
		}
		List<String> texts = new ArrayList<>();
		forEach(limit, (input) -> texts.add(input.words()));
		return List.copyOf(texts);
	}

	/** Visits each value of a list; nothing is an empty list. */
	void forEach(int limit, Visitor visitor) throws BadValue {
		if (isAt(JsonToken.VALUE_NULL)) {
			return;
		}
		if (!isAt(JsonToken.START_ARRAY)) {
			throw expected("a list");
		}
		String name = field;
		int count = 0;
		while (next() != JsonToken.END_ARRAY) {
			if (++count > limit) {
				throw new BadValue(line(), "More than %d in the list “%s”; fewer were expected".formatted(limit, name));
			}
			visitor.visit(this);
			field = name;
		}
	}

	/**
	 * Visits each value of a list, however many; what is wrong with one leaves the
	 * others.
	 */
	void forEach(Visitor visitor, Consumer<BadValue> complaints) throws BadValue {
		if (isAt(JsonToken.VALUE_NULL)) {
			return;
		}
		if (!isAt(JsonToken.START_ARRAY)) {
			throw expected("a list");
		}
		int depth = depth();
		while (next() != JsonToken.END_ARRAY) {
			try {
				visitor.visit(this);
			}
			catch (BadValue fault) {
				complaints.accept(fault);
			}
			leaveTo(depth);
		}
	}

	/** The complaint that this was expected. */
	BadValue expected(String what) {
		return new BadValue(line(), "At “%s” stands %s; %s was expected".formatted(field, nameOfToken(), what));
	}

	private String nameOfToken() {
		return switch (parser.currentToken()) {
			case START_OBJECT -> "an object";
			case START_ARRAY -> "a list";
			case VALUE_STRING -> "a text";
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
			case VALUE_TRUE, VALUE_FALSE -> "true or false";
			case null, default -> "something else";
		};
	}

}
