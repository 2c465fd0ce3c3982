package dev.studyhall.kit.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads points in time as ISO 8601 text with an offset, and as nothing else: a bare
 * number could be seconds or milliseconds.
 */
public final class StrictInstant extends StdScalarDeserializer<Instant> {

	StrictInstant() {
		super(Instant.class);
	}

	@Override
	public Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (Instant) context.handleUnexpectedToken(Instant.class, parser);
		}
		try {
			return Instant.parse(parser.getString());
		}
		catch (DateTimeParseException ex) {
			return (Instant) context.handleWeirdStringValue(Instant.class, "", "is no point in time");
		}
	}

}
