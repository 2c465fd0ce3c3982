package dev.studyhall.progress.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's catalog, as far as its events tell of it. Ids come from slugs. */
public final class Catalog {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Instant TIME = Instant.parse("2026-05-04T09:30:00Z");

	private final UUID tenant;

	private final Consumer<List<IncomingEvent>> readers;

	private final AtomicLong sequence = new AtomicLong();

	public Catalog(UUID tenant, Consumer<List<IncomingEvent>> readers) {
		this.tenant = tenant;
		this.readers = readers;
	}

	/** The id of the topic or question of that slug. */
	public UUID id(String slug) {
		return UUID.nameUUIDFromBytes((this.tenant + slug).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Publishes a topic with a beginner's level of these questions, and the questions.
	 */
	public void publish(String topic, String... questions) {
		publishTopic(topic, Map.of("beginner", List.of(questions)));
		for (String question : questions) {
			publishQuestion(topic, question);
		}
	}

	/** Tells of a topic, questions by level, both in their order. */
	public void publishTopic(String topic, Map<String, List<String>> questionsByLevel) {
		this.readers.accept(List.of(topicPublished(topic, this.sequence.incrementAndGet(), questionsByLevel)));
	}

	public void retireTopic(String topic) {
		this.readers.accept(List.of(topicRetired(topic, this.sequence.incrementAndGet())));
	}

	public void publishQuestion(String topic, String question) {
		this.readers.accept(List.of(questionPublished(topic, question, this.sequence.incrementAndGet())));
	}

	/**
	 * Tells of a version with so many options, and the places of those that are right.
	 */
	public void publishChoice(String topic, String question, int version, int options, List<Integer> right) {
		this.readers.accept(
				List.of(choicePublished(topic, question, version, this.sequence.incrementAndGet(), options, right)));
	}

	/** The event of a choice's version. */
	public IncomingEvent choicePublished(String topic, String question, int version, long at, int options,
			List<Integer> right) {
		Map<String, Object> payload = question(topic, question, at, "minor");
		payload.put("version", version);
		payload.put("interactionType", "multiple-choice");
		payload.put("options", options);
		payload.put("right", right);
		return event("question-published", question, at, payload);
	}

	/** Tells of a version that learners should see again. */
	public void changeQuestion(String topic, String question) {
		this.readers.accept(List.of(questionPublished(topic, question, this.sequence.incrementAndGet(), "material")));
	}

	public void retireQuestion(String topic, String question) {
		this.readers.accept(List.of(questionRetired(topic, question, this.sequence.incrementAndGet())));
	}

	/** The event of a topic; its title is the slug and the sequence. */
	public IncomingEvent topicPublished(String topic, long at, Map<String, List<String>> questionsByLevel) {
		List<Map<String, Object>> levels = new ArrayList<>();
		List<Map<String, Object>> placements = new ArrayList<>();
		questionsByLevel.forEach((level, questions) -> {
			levels.add(Map.of("code", level, "title", "Level " + level, "position", levels.size() + 1));
			for (int index = 0; index < questions.size(); index++) {
				placements.add(Map.of("questionId", id(questions.get(index)), "level", level, "number", index + 1));
			}
		});
		return event("topic-published", topic, at,
				Map.of("topicId", id(topic), "version", at, "slug", topic, "title", title(topic, at), "icon", "🎸",
						"language", "en", "tags", List.of(), "levels", levels, "placements", placements, "publishedAt",
						TIME));
	}

	public IncomingEvent topicRetired(String topic, long at) {
		return event("topic-retired", topic, at, Map.of("topicId", id(topic), "version", at, "retiredAt", TIME));
	}

	/**
	 * The event of a question's minor version; its title is the slug and the sequence.
	 */
	public IncomingEvent questionPublished(String topic, String question, long at) {
		return questionPublished(topic, question, at, "minor");
	}

	/** The event of a question's version, which is the sequence. */
	public IncomingEvent questionPublished(String topic, String question, long at, String changeKind) {
		return event("question-published", question, at, question(topic, question, at, changeKind));
	}

	private Map<String, Object> question(String topic, String question, long at, String changeKind) {
		return new LinkedHashMap<>(Map.of("questionId", id(question), "topicId", id(topic), "version", at, "changeKind",
				changeKind, "slug", question, "title", title(question, at), "interactionType", "open", "tags",
				List.of(), "contentHash", "0123456789abcdef", "publishedAt", TIME));
	}

	public IncomingEvent questionRetired(String topic, String question, long at) {
		return event("question-retired", question, at,
				Map.of("questionId", id(question), "topicId", id(topic), "version", at, "retiredAt", TIME));
	}

	/** The title that the event of that sequence gives. */
	public static String title(String slug, long at) {
		return slug + " at " + at;
	}

	private IncomingEvent event(String name, String aggregate, long at, Map<String, Object> payload) {
		Map<String, Object> whole = new LinkedHashMap<>(payload);
		whole.put("tenantId", this.tenant);
		return new IncomingEvent(UUID.randomUUID(), "dev.studyhall.catalog." + name + ".v1", new TenantId(this.tenant),
				id(aggregate).toString(), at, TIME, JSON.writeValueAsBytes(whole));
	}

}
