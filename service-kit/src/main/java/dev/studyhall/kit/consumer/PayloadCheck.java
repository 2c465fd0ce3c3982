package dev.studyhall.kit.consumer;

import dev.studyhall.kit.json.CleanText;
import dev.studyhall.kit.tenancy.TenantId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Holds a payload against what every event must be: one JSON object, storable, and of its
 * tenant.
 */
final class PayloadCheck {

	private static final JsonFactory JSON = new JsonFactory();

	private PayloadCheck() {
	}

	/** Throws {@link dev.studyhall.kit.parked.FaultyEventException}. */
	static void require(byte[] payload, TenantId tenant) {
		boolean escapes = mayEscape(payload);
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
			Faults.check(parser.nextToken() == JsonToken.START_OBJECT, "payload-not-json", "The payload is no object");
			int depth = 1;
			while (depth > 0) {
				JsonToken token = Faults.present(parser.nextToken(), "payload-not-json", "The payload ends too early");
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				if (escapes && (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME)) {
					Faults.check(CleanText.isClean(parser.getString()), "payload-not-storable",
							"The payload has NUL or half a surrogate pair");
				}
				if (depth == 1 && token == JsonToken.PROPERTY_NAME && parser.currentName().equals("tenantId")) {
					requireTenant(parser, tenant);
				}
			}
			Faults.check(parser.nextToken() == null, "payload-not-json", "The payload goes on after its object");
		}
		catch (JacksonException ex) {
			throw Faults.of("payload-not-json", ex.getOriginalMessage());
		}
	}

	private static void requireTenant(JsonParser parser, TenantId tenant) {
		Faults.check(parser.nextToken() == JsonToken.VALUE_STRING && parser.getString().equals(tenant.toString()),
				"tenant-disagrees", "The payload's tenantId is not %s", tenant);
	}

	/**
	 * Whether there is an escape by code point: only such a payload can hold NUL or half
	 * a pair.
	 */
	private static boolean mayEscape(byte[] payload) {
		for (int at = 1; at < payload.length; at++) {
			if (payload[at] == 'u' && payload[at - 1] == '\\') {
				return true;
			}
		}
		return false;
	}

}
