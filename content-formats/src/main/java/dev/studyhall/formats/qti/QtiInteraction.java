package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.studyhall.formats.assembly.MarkedText;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlNode;
import dev.studyhall.formats.html.XmlText;

/**
 * A place of an item at which something is answered: what it shows, and what is right.
 */
final class QtiInteraction {

	private static final String CHOICE = "choice-interaction";

	private static final String GAP = "gap";

	/** To be answered in one's own words. */
	private static final Set<String> WRITTEN = Set.of("extended-text-interaction", "text-entry-interaction",
			"slider-interaction");

	/** To be answered with what is there. */
	private static final Set<String> CHOSEN = Set.of(CHOICE, "inline-choice-interaction", "order-interaction",
			"match-interaction", "associate-interaction", "gap-match-interaction", "hottext-interaction");

	private static final Set<String> NOT_ANSWERED = Set.of("end-attempt-interaction", "media-interaction");

	private static final Set<String> CHOICES = Set.of("simple-choice", "inline-choice", "simple-associable-choice",
			"gap-text", "gap-img", "hottext");

	private static final Set<String> NOT_TEXT = Set.of("prompt", "gap-text", "gap-img");

	private static final Set<String> NOT_CHOICE = Set.of("feedback-inline");

	private static final String BLANK = "_____";

	private final XmlElement element;

	private final XmlElement declaration;

	private final Set<String> right;

	private QtiInteraction(XmlElement element, XmlElement declaration) {
		this.element = element;
		this.declaration = declaration;
		this.right = right(declaration);
	}

	static QtiInteraction of(XmlElement item, XmlElement element) {
		return new QtiInteraction(element,
				item.children("response-declaration")
					.filter((each) -> each.word("identifier").equals(element.word("response-identifier")))
					.findFirst()
					.orElseGet(() -> new XmlElement("response-declaration", Map.of(), List.of(), element.line())));
	}

	/** Whether something is answered there; films and buttons are named alike. */
	static boolean isInteraction(XmlElement element) {
		return element.name().endsWith("-interaction") && !NOT_ANSWERED.contains(element.name());
	}

	/** Whether words can tell what is asked and answered, as no map or drawing could. */
	boolean isTold() {
		return WRITTEN.contains(element.name()) || CHOSEN.contains(element.name());
	}

	boolean isChoice() {
		return element.name().equals(CHOICE);
	}

	boolean isSingle() {
		return declaration.word("cardinality").equals("single");
	}

	String name() {
		return element.name().replace("-interaction", "").replace('-', ' ');
	}

	int line() {
		return element.line();
	}

	Stream<XmlElement> choices() {
		return element.descendants().filter((each) -> CHOICES.contains(each.name()));
	}

	boolean isRight(XmlElement choice) {
		return right.contains(choice.word("identifier"));
	}

	String prompt() {
		return element.child("prompt").map((each) -> QtiText.read(each, Set.of())).orElse("");
	}

	/**
	 * What a reader sees of it, as HTML: its prompt, what there is to choose from, and
	 * blanks.
	 * @param number by which the answer refers to it; empty where it is the only one
	 */
	Stream<XmlNode> show(String number) {
		return switch (element.name()) {
			case "text-entry-interaction" -> Stream.of(blank(number, ""));
			case "inline-choice-interaction" -> Stream.of(blank(number,
					choices().map(XmlElement::text).map(String::strip).collect(Collectors.joining(" / "))));
			case "gap-match-interaction" -> Stream.concat(showContent(), list(choices().toList()));
			case "hottext-interaction" -> showContent();
			case "match-interaction" -> Stream.concat(showPrompt(),
					element.children("simple-match-set").flatMap((set) -> list(set.children().toList())));
			default -> Stream.concat(showPrompt(), list(choices().toList()));
		};
	}

	/** What is right, in a line of Markdown each; empty where the item does not say. */
	List<String> answers() {
		Map<String, String> texts = new HashMap<>();
		choices().forEach(
				(choice) -> texts.put(choice.word("identifier"), QtiText.read(choice, NOT_CHOICE).replace('\n', ' ')));
		return element.name().equals("gap-match-interaction") ? inGaps(texts)
				: right.stream().map((value) -> answer(value, texts)).filter((text) -> !text.isBlank()).toList();
	}

	/** The same as one text. */
	String listing() {
		List<String> answers = answers();
		boolean inOrder = element.name().equals("order-interaction") || element.name().equals("gap-match-interaction");
		if (answers.size() < 2 || WRITTEN.contains(element.name())) {
			return inALine();
		}
		return inOrder ? numbered(answers) : answers.stream().map("- "::concat).collect(Collectors.joining("\n"));
	}

	/** The same in a line: of what is written any will do, of all else all are meant. */
	String inALine() {
		return String.join(WRITTEN.contains(element.name()) ? " / " : "; ", answers());
	}

	/** A list that counts from 1. */
	static String numbered(List<String> lines) {
		return IntStream.range(0, lines.size())
			.mapToObj((place) -> "%d. %s".formatted(place + 1, lines.get(place)))
			.collect(Collectors.joining("\n"));
	}

	private String answer(String value, Map<String, String> texts) {
		if (declaration.word("base-type").toLowerCase(Locale.ROOT).endsWith("pair")) {
			String[] pair = value.split("\\s+", 2);
			return (pair.length < 2) ? ""
					: "%s → %s".formatted(texts.getOrDefault(pair[0], pair[0]), texts.getOrDefault(pair[1], pair[1]));
		}
		return texts.containsKey(value) ? texts.get(value) : MarkedText.toMarkdown("plain_text", value);
	}

	/** The words in the order of the gaps that they belong into. */
	private List<String> inGaps(Map<String, String> texts) {
		List<String> words = new ArrayList<>();
		element.descendants()
			.filter((each) -> each.name().equals(GAP))
			.forEach((gap) -> right.stream()
				.map((value) -> value.split("\\s+", 2))
				.filter((pair) -> pair.length == 2 && pair[1].equals(gap.word("identifier")))
				.forEach((pair) -> words.add(texts.getOrDefault(pair[0], pair[0]))));
		return words;
	}

	private Stream<XmlNode> showPrompt() {
		return element.children("prompt").map((prompt) -> element("div", prompt));
	}

	private Stream<XmlNode> showContent() {
		Stream<XmlNode> text = element.content()
			.stream()
			.filter((node) -> !(node instanceof XmlElement child && NOT_TEXT.contains(child.name())))
			.map(QtiInteraction::withGaps);
		return Stream.concat(showPrompt(), text);
	}

	private static XmlNode withGaps(XmlNode node) {
		return switch (node) {
			case XmlElement gap when gap.name().equals(GAP) -> blank("", "");
			case XmlElement word when word.name().equals("hottext") -> element("strong", word);
			case XmlElement child -> child.with(child.content().stream().map(QtiInteraction::withGaps).toList());
			case XmlText text -> text;
		};
	}

	private static XmlNode blank(String number, String choices) {
		String between = (number.isEmpty() || choices.isEmpty()) ? "" : ": ";
		String hint = number + between + choices;
		return new XmlText(hint.isEmpty() ? BLANK : BLANK + " (" + hint + ")");
	}

	private static Stream<XmlNode> list(List<XmlElement> choices) {
		List<XmlNode> lines = choices.stream().map((choice) -> element("li", choice)).toList();
		return lines.isEmpty() ? Stream.empty()
				: Stream.of(new XmlElement("ul", Map.of(), lines, choices.getFirst().line()));
	}

	private static XmlNode element(String name, XmlElement like) {
		return new XmlElement(name, Map.of(), like.content(), like.line());
	}

	/** Correct values; where there are none, those that are worth something. */
	private static Set<String> right(XmlElement declaration) {
		Set<String> correct = declaration.children("correct-response")
			.flatMap((response) -> response.children("value"))
			.map((value) -> value.text().strip())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (correct.isEmpty()) {
			declaration.children("mapping")
				.flatMap((mapping) -> mapping.children("map-entry"))
				.filter((entry) -> isPositive(entry.word("mapped-value")))
				.forEach((entry) -> correct.add(entry.word("map-key")));
		}
		return correct;
	}

	private static boolean isPositive(String number) {
		return !number.isEmpty() && !number.startsWith("-") && number.chars().anyMatch((c) -> c >= '1' && c <= '9');
	}

}
