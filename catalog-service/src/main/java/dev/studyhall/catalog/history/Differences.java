package dev.studyhall.catalog.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.studyhall.catalog.content.TopicTexts;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.history.FieldChange.Line;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;
import org.jspecify.annotations.Nullable;

/** Compares versions, line by line. Pure. */
final class Differences {

	/**
	 * Lines of both sides up to which they are matched one by one: the cost grows with
	 * the square of the number of differences.
	 */
	private static final int MATCHED_LINES = 4_000;

	private Differences() {
	}

	static Difference of(int from, QuestionContent before, int to, QuestionContent after) {
		return new Difference(from, to, changes(fields(before), fields(after)));
	}

	/**
	 * Compares topics. A question stands for itself by its name: what it says has
	 * versions of its own.
	 * @param names of questions
	 */
	static Difference of(int from, TopicVersion before, int to, TopicVersion after, QuestionNames names) {
		return new Difference(from, to, changes(fields(before, names), fields(after, names)));
	}

	private static List<FieldChange> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
		List<FieldChange> changes = new ArrayList<>();
		before.forEach((field, lines) -> {
			List<String> others = Objects.requireNonNull(after.get(field));
			if (!lines.equals(others)) {
				changes.add(new FieldChange(field, match(lines, others)));
			}
		});
		return changes;
	}

	static List<Line> match(List<String> before, List<String> after) {
		List<Line> lines = new ArrayList<>();
		int next = 0;
		for (AbstractDelta<String> delta : deltas(before, after)) {
			before.subList(next, delta.getSource().getPosition()).forEach((line) -> lines.add(new Line("same", line)));
			delta.getSource().getLines().forEach((line) -> lines.add(new Line("removed", line)));
			delta.getTarget().getLines().forEach((line) -> lines.add(new Line("added", line)));
			next = delta.getSource().getPosition() + delta.getSource().size();
		}
		if (next == 0 && lines.isEmpty()) {
			before.forEach((line) -> lines.add(new Line("removed", line)));
			after.forEach((line) -> lines.add(new Line("added", line)));
			return lines;
		}
		before.subList(next, before.size()).forEach((line) -> lines.add(new Line("same", line)));
		return lines;
	}

	private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
		return (before.size() + after.size() > MATCHED_LINES) ? List.of() : DiffUtils.diff(before, after).getDeltas();
	}

	private static Map<String, List<String>> fields(QuestionContent content) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("title", lines(content.title()));
		fields.put("type", List.of(content.type().code()));
		fields.put("prompt", lines(content.prompt()));
		fields.put("answer", lines(content.answer()));
		fields.put("keyPoints", content.keyPoints());
		fields.put("options", content.options().stream().flatMap((option) -> lines(option).stream()).toList());
		fields.put("tags", content.tags());
		fields.put("minutes", lines((content.minutes() != null) ? content.minutes().toString() : null));
		fields.put("references",
				content.references()
					.stream()
					.map((reference) -> "[%s](%s)".formatted(reference.title(), reference.url()))
					.toList());
		put(fields, content.rights());
		return fields;
	}

	private static Map<String, List<String>> fields(TopicVersion version, QuestionNames names) {
		TopicTexts texts = version.texts();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("title", lines(texts.title()));
		fields.put("icon", lines(texts.icon()));
		fields.put("language", lines(texts.language()));
		fields.put("curatedBy", lines(texts.curatedBy()));
		put(fields, texts.rights());
		fields.put("tags", texts.tags());
		fields.put("summary", lines(texts.summary()));
		fields.put("about", lines(texts.about()));
		fields.put("expectations", lines(texts.expectations()));
		fields.put("guide", lines(texts.guide()));
		List<String> levels = new ArrayList<>();
		version.levels().forEach((level) -> {
			levels.add("## %s (%s)".formatted(level.text().title(), level.text().code()));
			levels.addAll(lines(level.text().description()));
			level.questions().forEach((question) -> levels.add("### " + names.of(question)));
		});
		fields.put("levels", levels);
		return fields;
	}

	private static void put(Map<String, List<String>> fields, Rights rights) {
		fields.put("licence", lines(rights.licence()));
		fields.put("source", lines(rights.source()));
		fields.put("attribution", lines(rights.attribution()));
	}

	private static List<String> lines(Option option) {
		List<String> lines = new ArrayList<>(lines((option.correct() ? "[x] " : "[ ] ") + option.text()));
		lines(option.feedback()).forEach((line) -> lines.add("> " + line));
		return lines;
	}

	private static List<String> lines(@Nullable String text) {
		return (text == null || text.isEmpty()) ? List.of() : List.of(text.split("\n", -1));
	}

}
