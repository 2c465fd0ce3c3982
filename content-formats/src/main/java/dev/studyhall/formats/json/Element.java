package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TopicDraft;
import dev.studyhall.formats.assembly.TopicField;
import tools.jackson.core.JsonToken;

/**
 * An object that turns out, while it is read, to be a topic or a question of somebody
 * else's collection.
 */
final class Element {

	/** Why something is not taken that stands where a topic or question should. */
	static final String NEITHER = "Neither a topic nor a question; “levels”, or “question” and “answer”, were expected";

	private static final Shape<Element> SHAPE = new Shape<>(fields());

	/** Objects within each other in which questions are looked for. */
	private static final int DEPTH = 20;

	private final String file;

	private final FileName name;

	private final Mistakes mistakes;

	private final TopicDraft topic;

	private final LevelsDraft levels;

	private final ForeignQuestion question = new ForeignQuestion();

	private final List<BadValue> questionFaults = new ArrayList<>();

	private final ForeignQuestions collection;

	private final Place place;

	private boolean questionsMet;

	private final List<BadValue> faults = new ArrayList<>();

	private final List<BadValue> unknown = new ArrayList<>();

	private List<String> tags = List.of();

	private final Set<String> seen = new HashSet<>();

	private String title = "";

	private final int line;

	private boolean levelsMet;

	private boolean topicMet;

	/**
	 * Where an object stands.
	 *
	 * @param above what stands above it; empty if nothing does
	 * @param root whether it is the whole file, whose title is the topic's
	 */
	private record Place(String above, int depth, boolean root) {

		/** What stands above the values of a field. */
		private String heading(String field, String own) {
			boolean telling = !ForeignNames.isGeneral(JsonValue.normalise(field));
			String words = telling ? field.replace('_', ' ').replace('-', ' ').strip() : (root ? "" : own);
			return (words.isEmpty() || words.length() > ContentLimits.TITLE) ? above : words;
		}

	}

	/**
	 * One that stands in a list, or is the whole file.
	 * @param collection takes the questions in it
	 */
	Element(String file, FileName name, ForeignQuestions collection, boolean root, int line) {
		this(file, name, collection, new Place("", 0, root), line);
	}

	private Element(String file, FileName name, ForeignQuestions collection, Place place, int line) {
		this.file = file;
		this.name = name;
		this.mistakes = new Mistakes(file);
		this.topic = new TopicDraft(name, mistakes);
		this.levels = new LevelsDraft(mistakes);
		this.collection = collection;
		this.place = place;
		this.line = line;
	}

	/** Reads the object at which the input stands. */
	void read(JsonInput input) throws BadValue {
		while (input.next() == JsonToken.PROPERTY_NAME) {
			readField(input);
		}
	}

	/** Reads one field, at whose name the input stands. */
	void readField(JsonInput input) throws BadValue {
		String field = input.fieldName();
		if (SHAPE.fields().containsKey(field)) {
			SHAPE.readOne(this, input, seen, (_, fault) -> complain(fault));
			return;
		}
		int open = input.depth();
		int at = input.line();
		String normal = JsonValue.normalise(input.enterField());
		try {
			readForeign(field, normal, input, at);
		}
		catch (BadValue fault) {
			questionFaults.add(fault);
			input.leaveTo(open);
		}
	}

	private void readForeign(String field, String normal, JsonInput input, int at) throws BadValue {
		boolean nested = input.isAt(JsonToken.START_ARRAY) || input.isAt(JsonToken.START_OBJECT);
		boolean known = ForeignNames.isKnown(normal);
		if (known && !seen.add(field)) {
			throw new BadValue(at, "The field “%s” a second time; once was expected".formatted(field));
		}
		if (nested && (!known || ForeignNames.TAGS.contains(normal))) {
			List<JsonValue> texts = new ArrayList<>();
			boolean met = readNested(place.heading(field, question.heading()), input, texts);
			question.put(known ? normal : "", new JsonValue.Items(texts));
			if (met || known) {
				return;
			}
		}
		else if (known) {
			question.read(normal, input);
			return;
		}
		complain(new UnknownField(at,
				"Unknown field “%s”; expected was one of %s".formatted(field, new TreeSet<>(SHAPE.fields().keySet()))));
	}

	/** Reads the questions within a value; says whether there were any. */
	private boolean readNested(String heading, JsonInput input, List<JsonValue> texts) throws BadValue {
		if (place.depth() >= DEPTH) {
			input.leaveTo(input.depth() - 1);
			return false;
		}
		if (input.isAt(JsonToken.START_OBJECT)) {
			return readChild(heading, input);
		}
		boolean met = false;
		List<Integer> odd = new ArrayList<>();
		while (input.next() != JsonToken.END_ARRAY) {
			int at = input.line();
			if (input.isAt(JsonToken.START_OBJECT) || input.isAt(JsonToken.START_ARRAY)) {
				boolean question = readNested(heading, input, texts);
				met |= question;
				if (!question && odd.size() < ContentLimits.QUESTIONS) {
					odd.add(at);
				}
			}
			else if (texts.size() < ContentLimits.TAGS) {
				texts.add(JsonValue.read(input, new JsonValue.Budget()));
			}
		}
		if (met) {
			odd.forEach((at) -> collection.reject(at, "", NEITHER));
		}
		questionsMet |= met;
		return met;
	}

	private boolean readChild(String heading, JsonInput input) throws BadValue {
		Element child = new Element(file, name, collection, new Place(heading, place.depth() + 1, false), input.line());
		child.question.inherit(question);
		child.read(input);
		if (child.isQuestion()) {
			child.addTo(collection);
		}
		questionsMet |= child.isQuestion() || child.questionsMet;
		return child.isQuestion() || child.questionsMet;
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

	/** Whether questions were met within it. */
	boolean holdsQuestions() {
		return questionsMet;
	}

	/** Whether it has levels of its own. */
	boolean hasLevels() {
		return levelsMet;
	}

	/** What it is called; empty if it is not said. */
	String title() {
		return title;
	}

	/** Adds what was read to the questions of other collections. */
	void addTo(ForeignQuestions questions) {
		if (questionFaults.isEmpty()) {
			questions.add(question, place.above(), line);
		}
		else {
			questions.reject(questionFaults.getFirst().line(), question.excerpt(), questionFaults.getFirst().reason());
		}
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
		all.addAll(questionFaults);
		return all;
	}

	private static Map<String, Shape.Field<Element>> fields() {
		Map<String, Shape.Field<Element>> fields = new HashMap<>();
		TopicFields.NAMES.forEach((name, field) -> fields.put(name, (element, input) -> element.put(field, input)));
		fields.put("tags", Element::readTags);
		fields.put("levels", Element::readLevels);
		return fields;
	}

	private static void readTags(Element element, JsonInput input) throws BadValue {
		JsonValue value = JsonValue.read(input, new JsonValue.Budget());
		element.tags = value.texts();
		element.question.put("tags", value);
	}

	private void put(TopicField field, JsonInput input) throws BadValue {
		String value = input.text();
		if (field == TopicField.TITLE && value != null) {
			title = value;
			question.put("title", new JsonValue.Text(value));
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
