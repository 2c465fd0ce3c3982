package dev.studyhall.progress.catalogcopy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.progress.support.Catalog;

/** What the copy is to say when each event is applied once and in order. */
final class SerialCatalog {

	private final Map<String, Topic> topics = new HashMap<>();

	private final Map<String, Long> questions = new HashMap<>();

	private final Map<String, Long> materials = new HashMap<>();

	private final Set<String> retired = new HashSet<>();

	void onTopic(String slug, long at, Map<String, List<String>> questionsByLevel) {
		this.topics.put(slug, new Topic(at, questionsByLevel));
		this.retired.remove(slug);
	}

	void onQuestion(String slug, long at, String changeKind) {
		this.questions.put(slug, at);
		if (changeKind.equals("material")) {
			this.materials.put(slug, at);
		}
		this.retired.remove(slug);
	}

	void onRetired(String slug) {
		this.retired.add(slug);
	}

	/** The rows as text. */
	List<String> rows(Catalog catalog) {
		List<String> rows = new ArrayList<>();
		this.topics.forEach((slug, topic) -> {
			rows.add("topic %s %s %d %s".formatted(slug, Catalog.title(slug, topic.at()), topic.at(), state(slug)));
			rows.addAll(structure(catalog, catalog.id(slug), topic));
		});
		this.questions.forEach((slug, at) -> rows.add("question %s %s %d material %d %s".formatted(slug,
				Catalog.title(slug, at), at, this.materials.getOrDefault(slug, 0L), state(slug))));
		return rows;
	}

	private static List<String> structure(Catalog catalog, UUID id, Topic topic) {
		List<String> rows = new ArrayList<>();
		int level = 0;
		int position = 0;
		for (Map.Entry<String, List<String>> each : topic.questionsByLevel().entrySet()) {
			rows.add("level %s %s Level %s %d".formatted(id, each.getKey(), each.getKey(), ++level));
			int number = 0;
			for (String question : each.getValue()) {
				rows.add("placement %s %s %s %d %d".formatted(id, catalog.id(question), each.getKey(), ++number,
						++position));
			}
		}
		return rows;
	}

	private String state(String slug) {
		return this.retired.contains(slug) ? "retired" : "published";
	}

	private record Topic(long at, Map<String, List<String>> questionsByLevel) {
	}

}
