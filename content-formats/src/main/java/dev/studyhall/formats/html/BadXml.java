package dev.studyhall.formats.html;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

import javax.xml.stream.XMLStreamException;

/** Signals that a file is no XML from some line on, or none that is read here. */
public final class BadXml extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	BadXml(int line, String reason) {
		super(reason, null, false, false);
		this.line = line;
	}

	/** What it is; failures of the stream itself pass through. */
	static BadXml of(XMLStreamException ex) throws IOException {
		int line = (ex.getLocation() != null) ? Math.max(1, ex.getLocation().getLineNumber()) : 1;
		if (ex.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)
				&& !(io instanceof CharacterCodingException)) {
			if (io instanceof MeteredInput.TooLong) {
				return new BadXml(line, "Something absurdly long; reading ended here");
			}
			throw io;
		}
		return new BadXml(line, "No XML from here on (%s); reading ended here".formatted(firstLine(ex)));
	}

	/** Counted from 1. */
	public int line() {
		return line;
	}

	/** What was wrong and what was expected. */
	public String reason() {
		return String.valueOf(getMessage());
	}

	private static String firstLine(XMLStreamException ex) {
		String message = String.valueOf(ex.getMessage());
		int words = message.indexOf("Message: ");
		return ((words < 0) ? message : message.substring(words + "Message: ".length())).lines().findFirst().orElse("");
	}

}
