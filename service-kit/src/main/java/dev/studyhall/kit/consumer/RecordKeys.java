package dev.studyhall.kit.consumer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Reads record keys, {@code tenantId/aggregateId}. */
final class RecordKeys {

	/** Longer ones are no key of ours, and no key of an index. */
	private static final int MAX_BYTES = 1_000;

	private RecordKeys() {
	}

	/** The key as text; empty if it is missing, too long, no UTF-8, or holds NUL. */
	static String textOf(byte @Nullable [] key) {
		if (key == null || key.length > MAX_BYTES) {
			return "";
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
			return (text.indexOf(0) < 0) ? text : "";
		}
		catch (CharacterCodingException _) {
			return "";
		}
	}

	static String aggregateOf(String key, TenantId tenant) {
		Faults.check(!key.isEmpty(), "key-unusable", "The record's key is missing, too long, or no text");
		String prefix = tenant + "/";
		Faults.check(key.startsWith(prefix) && key.length() > prefix.length(), "key-disagrees",
				"The key is %s, the tenant %s", key, tenant);
		return key.substring(prefix.length());
	}

}
