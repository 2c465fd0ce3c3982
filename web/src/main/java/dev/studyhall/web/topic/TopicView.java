package dev.studyhall.web.topic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.web.api.Topic;
import dev.studyhall.web.api.TopicProgress;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its page shows it.
 *
 * @param topic the topic
 * @param levels its levels, with what is the visitor's own
 * @param progress how far they are; null for whoever is no learner here
 * @param mark the kind of their bookmark on the topic as a whole; empty without one
 */
record TopicView(Topic topic, List<Level> levels, @Nullable TopicProgress progress, String mark) {

	static TopicView of(Topic topic, Own own) {
		Map<String, String> states = states(own.progress());
		List<Level> levels = IntStream.range(0, topic.levels().size())
			.mapToObj((place) -> level(place, topic.levels().get(place), own, states))
			.toList();
		return new TopicView(topic, levels, own.progress(), own.mark(topic.id()));
	}

	private static Level level(int place, Topic.Level level, Own own, Map<String, String> states) {
		List<Row> rows = level.questions()
			.stream()
			.map((question) -> new Row(question, own.member() ? states.getOrDefault(question.id(), "new") : "",
					own.mark(question.id())))
			.toList();
		int known = (int) rows.stream().filter((row) -> row.state().equals("known")).count();
		return new Level(place, level, rows, known);
	}

	private static Map<String, String> states(@Nullable TopicProgress progress) {
		List<TopicProgress.Standing> standings = (progress != null && progress.questions() != null)
				? progress.questions() : List.of();
		return standings.stream()
			.collect(Collectors.toUnmodifiableMap(TopicProgress.Standing::id, TopicProgress.Standing::state));
	}

	/**
	 * A level.
	 *
	 * @param place its place among the levels, from 0
	 * @param known how many of its questions the visitor knows
	 */
	record Level(int place, Topic.Level level, List<Row> rows, int known) {
	}

	/**
	 * A question in its place.
	 *
	 * @param state {@code new}, {@code seen}, {@code known}; empty for whoever is no
	 * learner
	 * @param mark the kind of its bookmark; empty without one
	 */
	record Row(Topic.Item question, String state, String mark) {
	}

}
