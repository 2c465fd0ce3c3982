package dev.studyhall.formats.json;

/** Signals a field of a name that means nothing here. */
final class UnknownField extends BadValue {

	private static final long serialVersionUID = 1L;

	UnknownField(int line, String reason) {
		super(line, reason);
	}

}
