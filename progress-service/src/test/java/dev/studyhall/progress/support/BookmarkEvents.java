package dev.studyhall.progress.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of the bookmark service.
 *
 * @param tenant whose learners' they are
 */
public record BookmarkEvents(UUID tenant) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Instant TIME = Instant.parse("2026-05-10T18:05:00Z");

	/** A bookmark of that kind is there. */
	public IncomingEvent put(UUID learner, UUID question, String kind, long at) {
		return event("bookmark-put", learner, at,
				Map.of("targetType", "question", "targetId", question, "kind", kind, "putAt", TIME));
	}

	/** A bookmark on a topic is there. */
	public IncomingEvent putOnTopic(UUID learner, UUID topic, String kind, long at) {
		return event("bookmark-put", learner, at,
				Map.of("targetType", "topic", "targetId", topic, "kind", kind, "putAt", TIME));
	}

	/** A bookmark is gone. */
	public IncomingEvent removed(UUID learner, UUID question, long at) {
		return event("bookmark-removed", learner, at,
				Map.of("targetType", "question", "targetId", question, "removedAt", TIME));
	}

	/** The bookmark service has erased the learner. */
	public IncomingEvent erased(UUID learner, long at) {
		return event("learner-erased", learner, at, Map.of("erasedAt", TIME));
	}

	private IncomingEvent event(String name, UUID learner, long at, Map<String, Object> payload) {
		Map<String, Object> whole = new LinkedHashMap<>(payload);
		whole.put("tenantId", tenant);
		whole.put("learnerId", learner);
		return new IncomingEvent(UUID.randomUUID(), "dev.studyhall.bookmark." + name + ".v1", new TenantId(tenant),
				learner.toString(), at, TIME, JSON.writeValueAsBytes(whole));
	}
}
