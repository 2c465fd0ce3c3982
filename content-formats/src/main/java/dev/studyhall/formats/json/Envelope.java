package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JsonToken;

/**
 * The object that is the whole file: around the topics, or a topic or question itself.
 */
final class Envelope {

	static final String FORMAT = "studyhall";

	static final int VERSION = 1;

	private final Element element;

	private final List<BadValue> complaints = new ArrayList<>();

	private boolean topicsMet;

	private boolean readable = true;

	Envelope(Element element) {
		this.element = element;
	}

	/** The file as a topic or question. */
	Element element() {
		return element;
	}

	/** Whether it is of a format and version that is known, as far as it was read. */
	boolean isReadable() {
		return readable;
	}

	boolean topicsMet() {
		return topicsMet;
	}

	List<BadValue> complaints() {
		return complaints;
	}

	/**
	 * Reads the field at whose name the input stands.
	 * @return whether it is the list of topics, which is now to be read
	 */
	boolean readField(JsonInput input) {
		int depth = input.depth();
		try {
			return read(input);
		}
		catch (BadValue fault) {
			complaints.add(fault);
			input.leaveTo(depth);
			return false;
		}
	}

	private boolean read(JsonInput input) throws BadValue {
		switch (input.fieldName()) {
			case "format" -> {
				input.enterField();
				requireKnown(input, FORMAT.equals(input.text()), "the format " + FORMAT);
			}
			case "version" -> {
				input.enterField();
				Integer version = input.number();
				requireKnown(input, version != null && version == VERSION, "version " + VERSION);
			}
			case "topics" -> {
				input.enterField();
				return enterTopics(input);
			}
			default -> element.readField(input);
		}
		return false;
	}

	private boolean enterTopics(JsonInput input) throws BadValue {
		if (topicsMet) {
			throw new BadValue(input.line(), "The field “topics” a second time; once was expected");
		}
		if (!input.isAt(JsonToken.START_ARRAY)) {
			throw input.expected("a list");
		}
		topicsMet = true;
		return true;
	}

	private void requireKnown(JsonInput input, boolean known, String expected) throws BadValue {
		if (!known) {
			readable = false;
			throw new BadValue(input.line(),
					"A format or version that is not known; %s was expected".formatted(expected));
		}
	}

}
