package dev.studyhall.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.studyhall.web.api.TopicCard;

/**
 * The topics of a site, and what may be chosen from them.
 *
 * @param topics all of them, by title
 */
record TopicList(List<TopicCard> topics) {

	private static final int PAGE = 24;

	private static final int MOST_TAGS = 24;

	/** Those with the tag or one below it; all for none. */
	List<TopicCard> tagged(String tag) {
		return tag.isEmpty() ? this.topics
				: this.topics.stream()
					.filter((topic) -> topic.tags().stream().anyMatch((own) -> below(own, tag)))
					.toList();
	}

	/** The tags that most topics have. */
	List<String> tags() {
		Map<String, Long> counts = this.topics.stream()
			.flatMap((topic) -> topic.tags().stream())
			.collect(Collectors.groupingBy((tag) -> tag, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
			.limit(MOST_TAGS)
			.map(Map.Entry::getKey)
			.toList();
	}

	int questions() {
		return this.topics.stream().mapToInt(TopicCard::questionCount).sum();
	}

	static <T> List<T> page(List<T> all, int number) {
		return all.stream().skip((long) (number - 1) * PAGE).limit(PAGE).toList();
	}

	static int pages(List<?> all) {
		return Math.max(1, (all.size() + PAGE - 1) / PAGE);
	}

	private static boolean below(String own, String tag) {
		return own.equals(tag) || own.startsWith(tag + "/");
	}

}
