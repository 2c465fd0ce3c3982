package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
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
import dev.studyhall.formats.html.XmlNode;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.Stem;
import dev.studyhall.formats.assembly.TitledText;

/** Makes a question of an item. */
final class QtiQuestion {

	static final String TAGS = "data-tags";

	private static final Set<String> NOT_STEM = Set.of("rubric-block", "feedback-block", "feedback-inline",
			"end-attempt-interaction");

	private static final Set<String> NOT_OPTION = Set.of("feedback-inline");

	private final XmlElement item;

	private final XmlElement body;

	private final List<QtiInteraction> interactions;

	private QtiQuestion(XmlElement item, XmlElement body, List<QtiInteraction> interactions) {
		this.item = item;
		this.body = body;
		this.interactions = interactions;
	}

	/** Reads an item whose names are unified. */
	static QuestionContent read(XmlElement item) throws BadItem {
		String title = item.word("title");
		if (!item.name().equals("assessment-item")) {
			throw new BadItem(item.line(), "", "The root “%s”; an assessment item was expected".formatted(item.name()));
		}
		XmlElement body = item.child("item-body")
			.orElseThrow(() -> new BadItem(item.line(), title, "An item without a body; one was expected"));
		List<QtiInteraction> interactions = body.descendants()
			.filter(QtiInteraction::isInteraction)
			.map((element) -> QtiInteraction.of(item, element))
			.toList();
		if (interactions.isEmpty()) {
			throw new BadItem(body.line(), title, "An item without an interaction; one was expected");
		}
		for (QtiInteraction interaction : interactions) {
			if (!interaction.isTold()) {
				throw new BadItem(interaction.line(), title,
						"An answer by %s; by a choice, a text, pairs or an order was expected"
							.formatted(interaction.name()));
			}
		}
		if (body.descendants().anyMatch((each) -> each.name().equals("printed-variable"))) {
			throw new BadItem(item.line(), title, "An item whose values are drawn anew; fixed ones were expected");
		}
		return new QtiQuestion(item, body, interactions).build();
	}

	private QuestionContent build() {
		TitledText words = Stem.read(item.word("title"), stem());
		Appendix answer = Appendix.read(answer());
		return new QuestionContent(externalId(words.title()), words.title(), type(), words.prompt(), answer.answer(),
				answer.keyPoints(), options(), tags(), answer.minutes(), answer.references(), answer.rights());
	}

	/** One choice is a choice; of anything else the answer is told in words. */
	private InteractionType type() {
		return !isChoice() ? InteractionType.OPEN
				: interactions.getFirst().isSingle() ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE;
	}

	private boolean isChoice() {
		return interactions.size() == 1 && interactions.getFirst().isChoice();
	}

	private String externalId(String title) {
		String identifier = item.word("identifier");
		return identifier.isBlank() ? Slugs.of(title) : QtiIdentifier.read(identifier);
	}

	/** The body, with what the interactions show, but for the options of a choice. */
	private String stem() {
		ListIterator<QtiInteraction> left = interactions.listIterator();
		String text = QtiText.read(show(body, left), NOT_STEM);
		return isChoice() ? join(Stream.of(text, interactions.getFirst().prompt())) : text;
	}

	/**
	 * The element with something to read in the place of each interaction, in their
	 * order.
	 */
	private XmlElement show(XmlElement element, ListIterator<QtiInteraction> left) {
		List<XmlNode> content = new ArrayList<>();
		for (XmlNode node : element.content()) {
			if (!(node instanceof XmlElement child)) {
				content.add(node);
			}
			else if (!QtiInteraction.isInteraction(child)) {
				content.add(show(child, left));
			}
			else if (!isChoice()) {
				String number = (interactions.size() == 1) ? "" : String.valueOf(left.nextIndex() + 1);
				left.next().show(number).forEach(content::add);
			}
		}
		return element.with(content);
	}

	private List<Option> options() {
		return isChoice() ? interactions.getFirst().choices().map(this::option).toList() : List.of();
	}

	private Option option(XmlElement choice) {
		String identifier = choice.word("identifier");
		Stream<String> inline = choice.children("feedback-inline").map((each) -> QtiText.read(each, Set.of()));
		Stream<String> modal = feedback((each) -> each.equals(identifier));
		return new Option(QtiText.read(choice, NOT_OPTION), interactions.getFirst().isRight(choice),
				join(Stream.concat(inline, modal)));
	}

	private String answer() {
		Set<String> options = isChoice() ? interactions.getFirst()
			.choices()
			.map((choice) -> choice.word("identifier"))
			.collect(Collectors.toSet()) : Set.of();
		Stream<String> blocks = body.descendants()
			.filter((each) -> each.name().equals("feedback-block")
					|| (each.name().equals("rubric-block") && each.word("view").contains("scorer")))
			.map(QtiQuestion::content);
		return join(Stream.concat(Stream.of(isChoice() ? "" : right()),
				Stream.concat(blocks, feedback((each) -> !options.contains(each)))));
	}

	/** What is right at each interaction. */
	private String right() {
		if (interactions.size() == 1) {
			return interactions.getFirst().listing();
		}
		List<String> lines = interactions.stream().map(QtiInteraction::inALine).toList();
		return lines.stream().allMatch(String::isEmpty) ? ""
				: QtiInteraction.numbered(lines.stream().map((line) -> line.isEmpty() ? "–" : line).toList());
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

	private static String content(XmlElement element) {
		return QtiText.read(element.child("content-body").orElse(element), Set.of());
	}

	private static String join(Stream<String> texts) {
		return texts.filter((text) -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
	}

}
