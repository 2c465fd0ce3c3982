package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.assembly.InteractionTypes;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.OptionNames;
import dev.studyhall.formats.assembly.ReferenceLine;
import dev.studyhall.formats.assembly.TitledText;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.json.JsonValue.Fields;
import dev.studyhall.formats.json.JsonValue.Flag;
import dev.studyhall.formats.json.JsonValue.Nothing;

/** A question as other collections keep it, while it is read and afterwards. */
final class ForeignQuestion {

	private final Map<String, JsonValue> facts = new LinkedHashMap<>();

	private final JsonValue.Budget budget = new JsonValue.Budget();

	private int length;

	/** Takes the value at which the input stands. */
	void read(String name, JsonInput input) throws BadValue {
		JsonValue value = JsonValue.read(input, budget);
		if (JsonValue.isThere(value)) {
			facts.putIfAbsent(name, value);
		}
		length += value.words().length() + 64;
	}

	/**
	 * Takes over what stands at the object around it, such as the text that it is about.
	 */
	void inherit(ForeignQuestion outer) {
		ForeignNames.PROMPT.stream()
			.filter(outer.facts::containsKey)
			.forEach((name) -> facts.put(name, outer.facts.get(name)));
	}

	/** Takes a value that was read elsewhere. */
	void put(String name, JsonValue value) {
		if (JsonValue.isThere(value)) {
			facts.putIfAbsent(name, value);
		}
	}

	/** What it is called, if it is the object around others. */
	String heading() {
		return Texts.canonical(first(List.of("title", "name", "category", "topic", "subject", "section")))
			.replace('\n', ' ');
	}

	/** Whether it is one at all. */
	boolean isMet() {
		boolean answered = Stream.of(ForeignNames.ANSWER, ForeignNames.OPTIONS, ForeignNames.RIGHT, ForeignNames.WRONG)
			.flatMap(List::stream)
			.filter((name) -> !name.equals("label") && !name.equals("key") && !name.equals("a"))
			.anyMatch(facts::containsKey);
		return !first(ForeignNames.QUESTION).isBlank() || facts.containsKey("answer")
				|| (answered && !byAnswer().isBlank());
	}

	/** About how many characters it has. */
	int length() {
		return length;
	}

	Optional<LevelName> level() {
		JsonValue value = value(ForeignNames.LEVEL);
		String words = Texts.canonical(value.words()).replace('\n', ' ').strip();
		if (words.isEmpty() || words.length() > ContentLimits.TITLE) {
			return Optional.empty();
		}
		boolean number = value instanceof JsonValue.Number && OptionNames.isNumber(words);
		return Optional.of(number ? LevelName.ofNumber(Integer.parseInt(words)) : LevelName.of(words));
	}

	String excerpt() {
		String text = text();
		return text.isBlank() ? name() : text;
	}

	String name() {
		return first(ForeignNames.NAME).strip();
	}

	/**
	 * The place that the answer means if it is a number among options; -1 if it is none.
	 */
	int answerPlace() {
		ForeignOptions options = options();
		return (options.size() == 0) ? -1 : right().parts().stream().mapToInt(options::place).max().orElse(-1);
	}

	/** The least of the same. */
	boolean countsFromZero() {
		ForeignOptions options = options();
		return options.size() > 0 && right().parts().stream().anyMatch((part) -> options.place(part) == 0);
	}

	int optionCount() {
		return options().size();
	}

	/**
	 * The question.
	 * @param id under which it goes in; empty if it has none
	 * @param first number of the first option, where the answer is a number
	 * @param more tags
	 */
	QuestionContent build(String id, int first, List<String> more) {
		List<Option> options = builtOptions(first);
		TitledText words = words();
		return new QuestionContent(id, words.title(), InteractionTypes.of(options), words.prompt(),
				answer(!options.isEmpty()), value(ForeignNames.KEY_POINTS).texts(), options, tags(more), null, links(),
				Rights.UNSTATED);
	}

	/** What of it is left out, in a sentence; empty if nothing is. */
	Optional<String> remark() {
		String picture = first(ForeignNames.PICTURE).strip();
		return (picture.isEmpty() || isOfWeb(picture)) ? Optional.empty()
				: Optional.of("Left out: a picture, %s; only texts are taken in, a picture by its address in the web"
					.formatted(picture));
	}

	private List<Option> builtOptions(int first) {
		ForeignOptions options = options();
		List<String> wrong = ForeignOptions.wrong(facts);
		if (!wrong.isEmpty() && options.size() <= 1) {
			return ForeignOptions.mixed(right().texts(), wrong);
		}
		if (options.size() <= 1) {
			return truths();
		}
		if (options.areMarked()) {
			return options.marked();
		}
		Optional<List<Option>> named = options.named(right(), first);
		return (named.isEmpty() && isListOfAnswers()) ? List.of() : named.orElseGet(options::marked);
	}

	/** Answers that are all right, where nothing says which is. */
	private boolean isListOfAnswers() {
		return facts.containsKey("answers") && ForeignNames.OPTIONS.stream().filter(facts::containsKey).count() == 1
				&& !JsonValue.isThere(right());
	}

	private List<Option> truths() {
		String word = right().words().strip().toLowerCase(Locale.ROOT);
		boolean truth = right() instanceof Flag || List.of("true", "false").contains(word);
		return truth
				? List.of(new Option("True", word.equals("true"), ""), new Option("False", word.equals("false"), ""))
				: List.of();
	}

	private ForeignOptions options() {
		JsonValue value = value(ForeignNames.OPTIONS);
		return JsonValue.isThere(value) ? ForeignOptions.of(value) : ForeignOptions.ofFields(facts);
	}

	/** What names the right option, or is the answer. */
	private JsonValue right() {
		JsonValue right = value(ForeignNames.RIGHT);
		return JsonValue.isThere(right) && !(right instanceof Flag && facts.containsKey("answer")) ? right
				: value(ForeignNames.ANSWER);
	}

	private String answer(boolean choice) {
		ForeignOptions options = options();
		List<String> accepted = options.size() == 0 ? right().texts() : options.texts().stream().distinct().toList();
		String answer = choice ? ""
				: facts.containsKey("answer") && options.size() == 0 ? value(List.of("answer")).words()
						: (accepted.size() <= 1) ? String.join("", accepted)
								: accepted.stream().map("- "::concat).collect(Collectors.joining("\n"));
		return join(Texts.canonical(answer), Texts.canonical(value(ForeignNames.EXPLANATION).words()));
	}

	private String text() {
		String question = first(ForeignNames.QUESTION);
		return question.isBlank() ? byAnswer() : question;
	}

	/** What is the question only beside an answer. */
	private String byAnswer() {
		String text = first(ForeignNames.QUESTION_BY_ANSWER);
		return text.isBlank() ? first(List.of("title")) : text;
	}

	private TitledText words() {
		String text = Texts.canonical(text());
		String title = facts.containsKey("title") && !first(ForeignNames.QUESTION).isBlank()
				? first(List.of("title")).strip() : "";
		String more = join(join(Texts.canonical(first(ForeignNames.PROMPT)), code()), picture());
		if (!title.isEmpty()) {
			return new TitledText(title, join(text, more));
		}
		TitledText split = TitledText.of(text);
		return new TitledText(split.title(), join(split.prompt(), more));
	}

	private String code() {
		String code = Texts.canonical(first(ForeignNames.CODE));
		return code.isEmpty() || code.contains("```") ? code : "```\n" + code + "\n```";
	}

	private String picture() {
		String picture = first(ForeignNames.PICTURE).strip();
		return isOfWeb(picture) ? "![](<" + picture.replace(">", "%3E").replace("\n", "") + ">)" : "";
	}

	private static boolean isOfWeb(String address) {
		return address.startsWith("http://") || address.startsWith("https://");
	}

	private List<String> tags(List<String> more) {
		List<String> names = new ArrayList<>(more);
		Stream.concat(Stream.of("tags"), ForeignNames.TAGS.stream())
			.forEach((name) -> names.addAll(facts.getOrDefault(name, new Nothing()).texts()));
		return names.stream()
			.filter((tag) -> tag.length() <= ContentLimits.TITLE)
			.map(Tags::of)
			.distinct()
			.limit(ContentLimits.TAGS)
			.toList();
	}

	private List<Reference> links() {
		return value(ForeignNames.LINKS).parts().stream().map(ForeignQuestion::link).toList();
	}

	private static Reference link(JsonValue value) {
		if (value instanceof Fields link) {
			String title = link.first(List.of("title", "name", "text")).map(JsonValue::words).orElse("");
			return ReferenceLine.of(title, link.first(List.of("url", "href", "link")).map(JsonValue::words).orElse(""));
		}
		return ReferenceLine.read(value.words());
	}

	private String first(List<String> names) {
		return value(names).words();
	}

	/** The first that is there, also within an object that is the question. */
	private JsonValue value(List<String> names) {
		Optional<JsonValue> own = names.stream().map(facts::get).filter(JsonValue::isThere).findFirst();
		return own.or(() -> (facts.get("question") instanceof Fields inner) ? inner.first(names) : Optional.empty())
			.orElse(new Nothing());
	}

	private static String join(String first, String second) {
		return (first.isEmpty() || second.isEmpty()) ? first + second : first + "\n\n" + second;
	}

}
