package dev.studyhall.kit.parked;

import dev.studyhall.kit.json.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A payload that an operator wrote: one JSON object that PostgreSQL can hold. */
record EditedPayload(String json) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	EditedPayload {
		if (!CleanText.isClean(json) || !isObject(json)) {
			throw ParkedRefusal.malformed("payload", "The payload is not one JSON object");
		}
	}

	private static boolean isObject(String json) {
		try {
			return JSON.readTree(json).isObject();
		}
		catch (JacksonException _) {
			return false;
		}
	}

}
