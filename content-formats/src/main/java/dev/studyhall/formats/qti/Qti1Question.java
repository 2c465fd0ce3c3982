package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.MarkedText;
import dev.studyhall.formats.assembly.Stem;
import dev.studyhall.formats.assembly.TitledText;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.html.XmlElement;

/** Makes a question of an item of QTI 1.2. */
final class Qti1Question {

	private static final String CHOICE = "response_lid";

	private static final Set<String> WRITTEN = Set.of("response_str", "response_num");

	private final XmlElement item;

	private final XmlElement presentation;

	private final List<XmlElement> responses;

	private final Qti1Scoring scoring;

	private final Map<String, String> feedback = new LinkedHashMap<>();

	private Qti1Question(XmlElement item, XmlElement presentation) {
		this.item = item;
		this.presentation = presentation;
		this.responses = all(presentation, Qti1Text::isAnswer);
		this.scoring = Qti1Scoring.of(item);
		item.children("itemfeedback").forEach((each) -> {
			String text = Qti1Text.read(each);
			if (!text.isEmpty()) {
				feedback.merge(each.word("ident"), text, (first, second) -> first + "\n\n" + second);
			}
		});
	}

	static ExchangeItem read(XmlElement item) {
		return item.child("presentation")
			.map((presentation) -> new Qti1Question(item, presentation).read())
			.orElseGet(() -> unusable(item, "An item without a presentation; one was expected"));
	}

	/** A field of metadata; empty if there is none. */
	static String field(XmlElement metadata, String label) {
		return all(metadata, (element) -> element.name().equals("qtimetadatafield")).stream()
			.filter((field) -> field.text("fieldlabel").strip().equals(label))
			.map((field) -> field.text("fieldentry").strip())
			.findFirst()
			.orElse("");
	}

	private ExchangeItem read() {
		Set<String> kinds = responses.stream()
			.map(XmlElement::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (kinds.isEmpty()) {
			return unusable(item, "No place for an answer; a question was expected");
		}
		if (!WRITTEN.containsAll(kinds) && !kinds.equals(Set.of(CHOICE))) {
			return unusable(item,
					"Answers by “%s”; a choice or a text was expected".formatted(String.join(", ", kinds)));
		}
		if (kind().contains("calculated")) {
			return unusable(item, "A question whose numbers are drawn anew each time; fixed ones were expected");
		}
		boolean choice = responses.size() == 1 && kinds.contains(CHOICE) && !isOrdered(responses.getFirst())
				&& labels(responses.getFirst()).size() > 1;
		return choice ? choice(responses.getFirst()) : open();
	}

	private ExchangeItem choice(XmlElement response) {
		boolean many = response.word("rcardinality").strip().equalsIgnoreCase("multiple")
				|| kind().contains("multiple answer") || kind().contains("multiple_answers");
		Set<String> right = scoring.right(response.word("ident"), !many);
		Set<String> said = new LinkedHashSet<>();
		List<Option> options = new ArrayList<>();
		for (XmlElement label : labels(response)) {
			String ident = label.word("ident");
			Set<String> about = scoring.feedback(ident);
			said.addAll(about);
			options.add(new Option(labelText(label), right.contains(ident), feedback(about)));
		}
		boolean single = !many && options.stream().filter(Option::correct).count() == 1;
		String stem = join(Stream.of(Qti1Text.read(presentation), Qti1Text.read(response)));
		return build(single ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE, stem, options,
				general(said));
	}

	private ExchangeItem open() {
		List<String> lines = new ArrayList<>();
		for (XmlElement response : responses) {
			String right = rightAnswers(response);
			String left = Qti1Text.read(response).replace('\n', ' ');
			if (!right.isEmpty()) {
				lines.add(left.isEmpty() ? right : left + " → " + right);
			}
		}
		String mark = isOrdered(responses.getFirst()) || WRITTEN.contains(responses.getFirst().name()) ? "1. " : "- ";
		String listing = (responses.size() == 1) ? String.join("\n", lines)
				: lines.stream().map(mark::concat).collect(Collectors.joining("\n"));
		String stem = Qti1Text.readWithBlanks(presentation);
		return build(InteractionType.OPEN, stem, List.of(), join(Stream.of(listing, general(Set.of()))));
	}

	/** All that are accepted, in one line; what is to be put in order, in lines. */
	private String rightAnswers(XmlElement response) {
		Map<String, String> texts = new LinkedHashMap<>();
		labels(response).forEach((label) -> texts.put(label.word("ident"), labelText(label)));
		Stream<String> values = scoring.right(response.word("ident"), false)
			.stream()
			.map((value) -> texts.getOrDefault(value, "").isEmpty() ? MarkedText.toMarkdown("plain_text", value)
					: texts.get(value));
		if (isOrdered(response)) {
			return values.map((value) -> "1. " + value.replace('\n', ' ')).collect(Collectors.joining("\n"));
		}
		String exact = values.filter((value) -> !value.isBlank()).collect(Collectors.joining(" / "));
		return exact.isEmpty() ? range(response) : exact;
	}

	/** Between which numbers the answer lies. */
	private String range(XmlElement response) {
		List<XmlElement> tests = scoring.rightTests(response.word("ident"));
		Stream<String> from = tests.stream()
			.filter((test) -> test.name().startsWith("varg"))
			.map((test) -> (test.name().equals("vargt") ? "> " : "≥ ") + test.text().strip());
		Stream<String> to = tests.stream()
			.filter((test) -> test.name().startsWith("varl"))
			.map((test) -> (test.name().equals("varlt") ? "< " : "≤ ") + test.text().strip());
		return Stream.concat(from.limit(1), to.limit(1))
			.map((bound) -> MarkedText.toMarkdown("plain_text", bound))
			.collect(Collectors.joining(", "));
	}

	private ExchangeItem build(InteractionType type, String stem, List<Option> options, String answer) {
		TitledText words = Stem.read(title(item), stem);
		Appendix parts = Appendix.read(answer);
		QuestionContent content = new QuestionContent(externalId(), words.title(), type, words.prompt(), parts.answer(),
				parts.keyPoints(), options, List.of(), parts.minutes(), parts.references(), parts.rights());
		return new ExchangeItem.Question(content, item.line(), List.copyOf(Qti1Text.remarks(item)));
	}

	private String externalId() {
		String ident = item.word("ident").strip();
		return ident.isEmpty()
				? item.child("itemmetadata").map((metadata) -> metadata.text("bbmd_asi_object_id").strip()).orElse("")
				: ident;
	}

	/** What kind of question the program that wrote it calls it. */
	private String kind() {
		return item.child("itemmetadata")
			.map((metadata) -> field(metadata, "question_type") + metadata.text("bbmd_questiontype")
					+ metadata.text("qmd_itemtype"))
			.orElse("")
			.toLowerCase(Locale.ROOT);
	}

	private String feedback(Set<String> identifiers) {
		return join(identifiers.stream().map((identifier) -> feedback.getOrDefault(identifier, "")));
	}

	/** What is said whatever is chosen, or whether that is right or wrong. */
	private String general(Set<String> ofOptions) {
		return join(feedback.entrySet()
			.stream()
			.filter((entry) -> !ofOptions.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.distinct());
	}

	private static List<XmlElement> labels(XmlElement response) {
		return all(response, (element) -> element.name().equals("response_label"));
	}

	private static String labelText(XmlElement label) {
		String text = Qti1Text.read(label);
		return switch (text) {
			case "true" -> "True";
			case "false" -> "False";
			default -> text;
		};
	}

	private static boolean isOrdered(XmlElement response) {
		return response.word("rcardinality").strip().equalsIgnoreCase("ordered");
	}

	private static String title(XmlElement item) {
		return item.word("title").replaceAll("\\s+", " ").strip();
	}

	private static ExchangeItem unusable(XmlElement item, String reason) {
		String text = item.child("presentation").map(Qti1Text::read).orElse("");
		return new ExchangeItem.Unusable(item.line(), text.isEmpty() ? title(item) : text, reason);
	}

	private static String join(Stream<String> texts) {
		return texts.filter((text) -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	/**
	 * Elements in it that are wanted, in the order of the document, not within each
	 * other.
	 */
	private static List<XmlElement> all(XmlElement element, Predicate<XmlElement> wanted) {
		List<XmlElement> found = new ArrayList<>();
		element.children().forEach((child) -> found.addAll(wanted.test(child) ? List.of(child) : all(child, wanted)));
		return found;
	}

}
