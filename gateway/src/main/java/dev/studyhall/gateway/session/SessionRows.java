package dev.studyhall.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import dev.studyhall.gateway.session.SessionTable.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.session.MapSession;

/**
 * Sessions as rows: the id as its hash, the attributes encrypted for this very id. An
 * attribute is a text.
 */
final class SessionRows {

	private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {
	};

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final SealingKeys keys;

	private final Duration idle;

	SessionRows(SealingKeys keys, Duration idle) {
		this.keys = keys;
		this.idle = idle;
	}

	Row write(MapSession session) {
		Map<String, Object> attributes = new TreeMap<>();
		session.getAttributeNames().forEach((name) -> attributes.put(name, session.getRequiredAttribute(name)));
		byte[] sealed = this.keys.seal(this.mapper.writeValueAsBytes(attributes), purposeOf(session.getId()));
		return new Row(SessionIds.hash(session.getId()), this.keys.currentId(), sealed, session.getCreationTime(),
				session.getLastAccessedTime());
	}

	/** The session; null if it was encrypted with a key that is no longer known. */
	@Nullable MapSession read(String id, Row row) {
		byte[] plain = this.keys.open(row.keyId(), row.sealed(), purposeOf(id));
		if (plain == null) {
			return null;
		}
		MapSession session = new MapSession(id);
		session.setCreationTime(row.created());
		session.setLastAccessedTime(row.lastSeen());
		session.setMaxInactiveInterval(this.idle);
		this.mapper.readValue(plain, ATTRIBUTES).forEach(session::setAttribute);
		return session;
	}

	private static byte[] purposeOf(String id) {
		return ("session " + id).getBytes(StandardCharsets.US_ASCII);
	}

}
