package dev.studyhall.formats.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.merging.TopicDifference.Kind;
import dev.studyhall.formats.merging.Index.Placed;

/** Tells two versions of a topic apart: texts first, then levels, then questions. */
public final class TopicDifferences {

	private static final Map<String, Function<TopicContent, Object>> FIELDS = fields();

	private final Index before;

	private final Index after;

	private final List<TopicDifference> differences = new ArrayList<>();

	private TopicDifferences(TopicContent before, TopicContent after) {
		this.before = Index.of(before);
		this.after = Index.of(after);
	}

	/** All differences; none for equal topics. */
	public static List<TopicDifference> between(TopicContent before, TopicContent after) {
		TopicDifferences all = new TopicDifferences(before, after);
		FIELDS.forEach((name, field) -> {
			if (!field.apply(before).equals(field.apply(after))) {
				all.add(Pointer.field(name), Kind.CHANGED, "");
			}
		});
		all.compareLevels();
		all.compareQuestions();
		return List.copyOf(all.differences);
	}

	private static Map<String, Function<TopicContent, Object>> fields() {
		Map<String, Function<TopicContent, Object>> fields = new LinkedHashMap<>();
		fields.put("slug", TopicContent::slug);
		fields.put("title", TopicContent::title);
		fields.put("icon", (topic) -> Optional.ofNullable(topic.icon()));
		fields.put("language", TopicContent::language);
		fields.put("curatedBy", (topic) -> Optional.ofNullable(topic.curatedBy()));
		fields.put("rights", TopicContent::rights);
		fields.put("tags", TopicContent::tags);
		fields.put("summary", TopicContent::summary);
		fields.put("about", TopicContent::about);
		fields.put("expectations", TopicContent::expectations);
		fields.put("guide", TopicContent::guide);
		return fields;
	}

	private void compareLevels() {
		if (!Sequence.sameOrder(before.codes(), after.codes())) {
			add(Pointer.LEVEL_ORDER, Kind.CHANGED, "");
		}
		after.levels().forEach((code, level) -> {
			LevelContent old = before.level(code);
			if (old == null) {
				add(Pointer.level(code), Kind.ADDED, level.title());
				return;
			}
			if (!old.equals(level)) {
				add(Pointer.level(code), Kind.CHANGED, level.title());
			}
			if (!Sequence.sameOrder(before.order(code), after.order(code))) {
				add(Pointer.level(code) + "/order", Kind.CHANGED, level.title());
			}
		});
		before.levels().forEach((code, level) -> {
			if (after.level(code) == null) {
				add(Pointer.level(code), Kind.REMOVED, level.title());
			}
		});
	}

	private void compareQuestions() {
		after.questions().forEach((id, placed) -> {
			Placed old = before.question(id);
			if (old == null) {
				add(Pointer.question(id), Kind.ADDED, placed.question().title());
			}
			else if (!old.equals(placed)) {
				add(Pointer.question(id), Kind.CHANGED, placed.question().title());
			}
		});
		before.questions().forEach((id, placed) -> {
			if (after.question(id) == null) {
				add(Pointer.question(id), Kind.REMOVED, placed.question().title());
			}
		});
	}

	private void add(String path, Kind kind, String title) {
		differences.add(new TopicDifference(path, kind, title));
	}

}
