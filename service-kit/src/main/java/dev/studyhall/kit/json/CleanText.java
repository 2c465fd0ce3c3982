package dev.studyhall.kit.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads text that PostgreSQL and UTF-8 can hold: JSON strings only, without NUL and
 * without half a surrogate pair.
 */
public final class CleanText extends StdScalarDeserializer<String> {

	CleanText() {
		super(String.class);
	}

	/** Whether the text has neither NUL nor an unpaired surrogate. */
	public static boolean isClean(CharSequence text) {
		for (int at = 0; at < text.length(); at++) {
			char unit = text.charAt(at);
			if (unit == 0 || Character.isLowSurrogate(unit)) {
				return false;
			}
			if (Character.isHighSurrogate(unit)) {
				at++;
				if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
					return false;
				}
			}
		}
		return true;
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (String) context.handleUnexpectedToken(String.class, parser);
		}
		String text = parser.getString();
		if (!isClean(text)) {
			return (String) context.handleWeirdStringValue(String.class, "", "has NUL or half a surrogate pair");
		}
		return text;
	}

}
