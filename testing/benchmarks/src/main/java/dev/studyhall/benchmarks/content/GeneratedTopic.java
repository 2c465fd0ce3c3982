package dev.studyhall.benchmarks.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One topic in the platform's own JSON, every field filled. */
final class GeneratedTopic {

	private static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");

	private static final List<String> TAGS = List.of("databases", "databases/indexes", "language", "language/types",
			"language/concurrency", "testing", "security", "performance", "design/patterns", "design/events", "tools",
			"operations");

	private final SplittableRandom random;

	private final Prose prose;

	private final int topic;

	/** Counted from 0 within its tenant; the same numbers give the same topic. */
	GeneratedTopic(Vocabulary vocabulary, int tenant, int topic) {
		this.random = new SplittableRandom(1_000_003L * tenant + topic);
		this.prose = new Prose(vocabulary, this.random);
		this.topic = topic;
	}

	/** The topic with so many questions, as JSON has it. */
	Map<String, Object> with(int questions) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("slug", Scale.topicSlug(this.topic));
		fields.put("title", "Top %d questions on %s %03d".formatted(questions, this.prose.words(2), this.topic));
		fields.put("icon", "🎓");
		fields.put("language", "en");
		fields.put("curatedBy", "The editorial team");
		addRights(fields);
		fields.put("tags", tags());
		fields.put("summary", this.prose.sentence());
		fields.put("about", this.prose.paragraph(4));
		fields.put("expectations", this.prose.paragraph(3));
		fields.put("guide", this.prose.paragraph(2));
		fields.put("levels", levels(questions));
		return fields;
	}

	private List<Map<String, Object>> levels(int questions) {
		List<Map<String, Object>> levels = new ArrayList<>();
		int first = 0;
		for (int level = 0; level < LEVELS.size(); level++) {
			int end = questions * (level + 1) / LEVELS.size();
			String code = LEVELS.get(level);
			levels.add(ordered("code", code, "title", "Level " + code, "description", this.prose.sentence(),
					"questions", IntStream.range(first, end).mapToObj(this::question).toList()));
			first = end;
		}
		return levels;
	}

	private Map<String, Object> question(int number) {
		int kind = number % 5;
		Map<String, Object> fields = ordered("externalId", "q-%02d".formatted(number), "title", this.prose.title(),
				"type", (kind < 3) ? "open" : (kind == 3) ? "single-choice" : "multiple-choice", "prompt",
				this.prose.sentence());
		fields.put("answer", this.prose.answer());
		fields.put("keyPoints", List.of(this.prose.words(4), this.prose.words(5)));
		fields.put("options", (kind < 3) ? List.of() : options(kind - 2));
		fields.put("tags", tags());
		fields.put("estimatedMinutes", 1 + this.random.nextInt(9));
		fields.put("references", List.of(Map.of("title", this.prose.words(3), "url",
				"https://%s.example/%d".formatted(this.prose.words(1), number))));
		addRights(fields);
		return fields;
	}

	/** Four, the first ones right. */
	private List<Map<String, Object>> options(int right) {
		return IntStream.range(0, 4)
			.mapToObj((index) -> ordered("text", this.prose.words(4), "correct", index < right, "feedback",
					this.prose.sentence()))
			.toList();
	}

	private List<String> tags() {
		return this.random.ints(3, 0, TAGS.size()).distinct().mapToObj(TAGS::get).toList();
	}

	private static void addRights(Map<String, Object> fields) {
		fields.put("licence", "CC-BY-4.0");
		fields.put("source", "https://collection.example/");
		fields.put("attribution", "The authors of the collection");
	}

	private static Map<String, Object> ordered(String first, Object one, String second, Object two, String third,
			Object three) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put(first, one);
		fields.put(second, two);
		fields.put(third, three);
		return fields;
	}

	private static Map<String, Object> ordered(String first, Object one, String second, Object two, String third,
			Object three, String fourth, Object four) {
		Map<String, Object> fields = ordered(first, one, second, two, third, three);
		fields.put(fourth, four);
		return fields;
	}

}
