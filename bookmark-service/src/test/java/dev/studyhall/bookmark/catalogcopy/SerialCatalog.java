package dev.studyhall.bookmark.catalogcopy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.studyhall.bookmark.support.Catalog;

/** What the copy is to say when each event is applied once and in order. */
final class SerialCatalog {

	private final Map<String, Topic> topics = new HashMap<>();

	private final Map<String, Long> questions = new HashMap<>();

	private final Map<String, Long> materialVersions = new HashMap<>();

	private final Set<String> retired = new HashSet<>();

	void onTopic(String slug, long at, Map<String, List<String>> questionsByLevel) {
		this.topics.put(slug, new Topic(at, questionsByLevel));
		this.retired.remove(slug);
	}

	void onQuestion(String slug, long at, boolean material) {
		this.questions.put(slug, at);
		if (material) {
			this.materialVersions.put(slug, at);
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
			AtomicInteger position = new AtomicInteger();
			topic.questionsByLevel().forEach((level, placed) -> {
				for (int index = 0; index < placed.size(); index++) {
					rows.add("placement %s %s %s %d %d".formatted(catalog.id(slug), catalog.id(placed.get(index)),
							level, index + 1, position.incrementAndGet()));
				}
			});
		});
		this.questions.forEach((slug, at) -> rows.add("question %s %s %d %s %s".formatted(slug, Catalog.title(slug, at),
				at, this.materialVersions.getOrDefault(slug, 0L), state(slug))));
		return rows;
	}

	private String state(String slug) {
		return this.retired.contains(slug) ? "retired" : "published";
	}

	private record Topic(long at, Map<String, List<String>> questionsByLevel) {
	}

}
