package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TopicDraft;
import dev.studyhall.formats.assembly.TopicField;

/**
 * An object that turns out, while it is read, to be a topic or a question of somebody
 * else's collection.
 */
final class Element {

	private static final Shape<Element> SHAPE = new Shape<>(fields());

	private final Mistakes mistakes;

	private final TopicDraft topic;

	private final LevelsDraft levels;

	private final ForeignQuestion question = new ForeignQuestion();

	private final List<BadValue> faults = new ArrayList<>();

	private final List<BadValue> unknown = new ArrayList<>();

	private List<String> tags = List.of();

	private final Set<String> seen = new HashSet<>();

	private String title = "";

	private final int line;

	private boolean levelsMet;

	private boolean topicMet;

	Element(String file, FileName name, int line) {
		this.mistakes = new Mistakes(file);
		this.topic = new TopicDraft(name, mistakes);
		this.levels = new LevelsDraft(mistakes);
		this.line = line;
	}

	/** Reads the object at which the input stands. */
	void read(JsonInput input) throws BadValue {
		SHAPE.read(this, input, (_, fault) -> complain(fault));
	}

	/** Reads one field, at whose name the input stands. */
	void readField(JsonInput input) throws BadValue {
		SHAPE.readOne(this, input, seen, (_, fault) -> complain(fault));
	}

	int line() {
		return line;
	}

	boolean isQuestion() {
		return !levelsMet && question.isMet();
	}

	/** Whether there is anything of a topic to it. */
	boolean isTopic() {
		return !isQuestion() && (levelsMet || topicMet);
	}

	/** Adds what was read to the questions of other collections. */
	void addTo(LevelsDraft questions) {
		if (!faults.isEmpty()) {
			questions.reject(faults.getFirst().line(), question.excerpt(), faults.getFirst().reason());
			return;
		}
		questions.enter(question.level(), line);
		questions.add(question.build(title, tags), line);
	}

	ParsedTopic build() {
		topic.putTags(tags, line);
		if (question.isMet()) {
			mistakes.add(line, title, "A question’s fields at a topic; questions were expected in its levels");
		}
		unknown.forEach((fault) -> mistakes.add(fault.line(), title, fault.reason()));
		faults.forEach((fault) -> mistakes.add(fault.line(), title, fault.reason()));
		return topic.build(levels, line);
	}

	/** Notes that the file ended within it. */
	void breakOff(int at, String reason) {
		mistakes.add(at, title, reason);
	}

	private void complain(BadValue fault) {
		List<BadValue> kind = (fault instanceof UnknownField) ? unknown : faults;
		if (kind.size() < ContentLimits.TAGS) {
			kind.add(fault);
		}
	}

	/** Everything that was wrong with its fields. */
	List<BadValue> complaints() {
		List<BadValue> all = new ArrayList<>(unknown);
		all.addAll(faults);
		return all;
	}

	private static Map<String, Shape.Field<Element>> fields() {
		Map<String, Shape.Field<Element>> fields = new HashMap<>();
		ForeignQuestion.FIELDS
			.forEach((name, field) -> fields.put(name, (element, input) -> field.read(element.question, input)));
		TopicFields.NAMES.forEach((name, field) -> fields.put(name, (element, input) -> element.put(field, input)));
		fields.put("tags", (element, input) -> element.tags = input.texts(ContentLimits.TAGS));
		fields.put("levels", Element::readLevels);
		return fields;
	}

	private void put(TopicField field, JsonInput input) throws BadValue {
		String value = input.text();
		if (field == TopicField.TITLE && value != null) {
			title = value;
		}
		topicMet |= field == TopicField.TITLE || field == TopicField.SLUG;
		topic.put(field, value, input.line());
	}

	private static void readLevels(Element element, JsonInput input) throws BadValue {
		element.levelsMet = true;
		input.forEach((each) -> LevelReader.read(each, element.levels, element.mistakes),
				(fault) -> element.mistakes.add(fault.line(), null, fault.reason()));
	}

}
