package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
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

	/** Whether the file says that it is of the platform's own format. */
	private boolean own;

	/** A format or version that is not known. */
	private @Nullable BadValue odd;

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
				JsonValue format = JsonValue.read(input, new JsonValue.Budget());
				own |= format.words().equals(FORMAT);
				requireKnown(input, format.words().equals(FORMAT), "the format " + FORMAT);
			}
			case "version" -> {
				input.enterField();
				JsonValue version = JsonValue.read(input, new JsonValue.Budget());
				requireKnown(input, version.words().equals(String.valueOf(VERSION)), "version " + VERSION);
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
		refuseOdd(true);
		if (topicsMet) {
			throw new BadValue(input.line(), "The field “topics” a second time; once was expected");
		}
		if (!input.isAt(JsonToken.START_ARRAY)) {
			throw input.expected("a list");
		}
		topicsMet = true;
		return true;
	}

	/** Others may have formats and versions of their own, but no topics. */
	private void requireKnown(JsonInput input, boolean known, String expected) throws BadValue {
		if (!known && odd == null) {
			odd = new BadValue(input.line(),
					"A format or version that is not known; %s was expected".formatted(expected));
		}
		refuseOdd(own);
	}

	private void refuseOdd(boolean ours) throws BadValue {
		BadValue found = odd;
		if (ours && found != null) {
			readable = false;
			throw found;
		}
	}

}
