package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.Stem;
import dev.studyhall.formats.assembly.TitledText;

/** Makes a question of an item. */
final class QtiQuestion {

	static final String TAGS = "data-tags";

	private static final String INTERACTION = "-interaction";

	private static final Set<String> NOT_STEM = Set.of("choice-interaction", "extended-text-interaction",
			"text-entry-interaction", "rubric-block", "feedback-block", "feedback-inline", "prompt");

	private final XmlElement item;

	private final XmlElement body;

	private final XmlElement interaction;

	private final XmlElement declaration;

	private final Set<String> right;

	private QtiQuestion(XmlElement item, XmlElement body, XmlElement interaction) {
		XmlElement none = new XmlElement("response-declaration", Map.of(), List.of(), item.line());
		this.item = item;
		this.body = body;
		this.interaction = interaction;
		this.declaration = item.children("response-declaration")
			.filter((each) -> each.word("identifier").equals(interaction.word("response-identifier")))
			.findFirst()
			.orElse(none);
		this.right = right(declaration);
	}

	/** Reads an item whose names are unified. */
	static QuestionContent read(XmlElement item) throws BadItem {
		String title = item.word("title");
		if (!item.name().equals("assessment-item")) {
			throw new BadItem(item.line(), "", "The root “%s”; an assessment item was expected".formatted(item.name()));
		}
		XmlElement body = item.child("item-body")
			.orElseThrow(() -> new BadItem(item.line(), title, "An item without a body; one was expected"));
		List<XmlElement> interactions = all(body).filter((each) -> each.name().endsWith(INTERACTION)).toList();
		if (interactions.size() != 1) {
			throw new BadItem(body.line(), title,
					"%d interactions in an item; one was expected".formatted(interactions.size()));
		}
		return new QtiQuestion(item, body, interactions.getFirst()).build();
	}

	private QuestionContent build() throws BadItem {
		TitledText words = Stem.read(item.word("title"), stem());
		Appendix answer = Appendix.read(answer());
		return new QuestionContent(externalId(words.title()), words.title(), type(), words.prompt(), answer.answer(),
				answer.keyPoints(), options(), tags(), answer.minutes(), answer.references(), answer.rights());
	}

	private InteractionType type() throws BadItem {
		return switch (interaction.name()) {
			case "choice-interaction" -> declaration.word("cardinality").equals("single")
					? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE;
			case "extended-text-interaction", "text-entry-interaction" -> InteractionType.OPEN;
			default -> throw new BadItem(interaction.line(), item.word("title"),
					"A %s; a choice or an extended text was expected".formatted(interaction.name().replace('-', ' ')));
		};
	}

	private String externalId(String title) {
		String identifier = item.word("identifier");
		return identifier.isBlank() ? Slugs.of(title) : QtiIdentifier.read(identifier);
	}

	/** The body without the interaction, and the interaction's prompt. */
	private String stem() {
		String text = QtiText.read(body, NOT_STEM);
		String prompt = interaction.child("prompt").map((each) -> QtiText.read(each, Set.of())).orElse("");
		return join(Stream.of(text, prompt));
	}

	private List<Option> options() {
		return choices().map((choice) -> {
			String identifier = choice.word("identifier");
			Stream<String> inline = choice.children("feedback-inline").map((each) -> QtiText.read(each, Set.of()));
			Stream<String> modal = feedback((each) -> each.equals(identifier));
			return new Option(QtiText.read(choice, Set.of("feedback-inline")), right.contains(identifier),
					join(Stream.concat(inline, modal)));
		}).toList();
	}

	private String answer() {
		Set<String> identifiers = choices().map((choice) -> choice.word("identifier")).collect(Collectors.toSet());
		Stream<String> rubrics = all(body).filter((each) -> each.name().equals("rubric-block"))
			.filter((rubric) -> rubric.word("view").contains("scorer"))
			.map(QtiQuestion::content);
		String text = join(Stream.concat(rubrics, feedback((each) -> !identifiers.contains(each))));
		return (text.isEmpty() && identifiers.isEmpty()) ? String.join("\n", right) : text;
	}

	private Stream<String> feedback(Predicate<String> wanted) {
		return item.children("modal-feedback")
			.filter((each) -> wanted.test(each.word("identifier")))
			.map(QtiQuestion::content);
	}

	private List<String> tags() {
		return body.children()
			.flatMap((each) -> Arrays.stream(each.word(TAGS).split(" ")))
			.filter(Tags::isTag)
			.distinct()
			.limit(ContentLimits.TAGS)
			.toList();
	}

	private Stream<XmlElement> choices() {
		return all(interaction).filter((each) -> each.name().equals("simple-choice"));
	}

	private static String content(XmlElement element) {
		return QtiText.read(element.child("content-body").orElse(element), Set.of());
	}

	private static String join(Stream<String> texts) {
		return texts.filter((text) -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
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

	/** The element and all in it, in the order of the document. */
	private static Stream<XmlElement> all(XmlElement element) {
		List<XmlElement> found = new ArrayList<>();
		collect(element, found);
		return found.stream();
	}

	private static void collect(XmlElement element, List<XmlElement> found) {
		found.add(element);
		element.children().forEach((child) -> collect(child, found));
	}

}
