package dev.studyhall.formats.moodle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.html.LocalFiles;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.MarkedText;
import dev.studyhall.formats.assembly.Shares;
import dev.studyhall.formats.assembly.Stem;
import dev.studyhall.formats.assembly.TitledText;

/** Reads one question. */
final class MoodleQuestion {

	private final XmlElement element;

	private MoodleQuestion(XmlElement element) {
		this.element = element;
	}

	static ExchangeItem read(XmlElement element) {
		MoodleQuestion question = new MoodleQuestion(element);
		String type = element.word("type");
		return switch (type) {
			case "multichoice" -> question.choice(element.text("single").strip());
			case "multichoiceset" -> question.choice("false");
			case "truefalse" -> question.build(InteractionType.SINGLE_CHOICE, question.truths(), "");
			case "shortanswer" -> question.build(InteractionType.OPEN, List.of(), listed(question.words()));
			case "numerical" -> question.build(InteractionType.OPEN, List.of(), listed(question.numbers()));
			case "matching", "ddmatch" -> question.build(InteractionType.OPEN, List.of(), listed(question.pairs()));
			case "ordering" -> question.build(InteractionType.OPEN, List.of(), question.order());
			case "essay" -> question.build(InteractionType.OPEN, List.of(), "");
			case "cloze", "multianswer" -> question.fill(Blanks.ofCloze(question.source()));
			case "gapselect" -> question.fill(Blanks.ofWords(question.source(), question.listed("selectoption")));
			case "ddwtos" -> question.fill(Blanks.ofWords(question.source(), question.listed("dragbox")));
			case "description" -> new ExchangeItem.Unusable(element.line(), question.title(),
					"A description, which asks nothing; a question was expected");
			default -> new ExchangeItem.Unusable(element.line(), question.title(),
					("The type “%s”; multichoice, truefalse, shortanswer, numerical, matching, ordering, cloze, gapselect,"
							+ " ddwtos or essay was expected")
						.formatted(type));
		};
	}

	private ExchangeItem choice(String single) {
		boolean wanted = single.isEmpty() || single.equals("true") || single.equals("1");
		double least = wanted ? Shares.leastOfRight(answers().map(MoodleQuestion::share).toList()) : Double.MIN_VALUE;
		List<Option> options = answers().map((answer) -> option(answer, share(answer) >= least)).toList();
		boolean one = wanted && options.stream().filter(Option::correct).count() <= 1;
		return build(one ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE, options, "");
	}

	private ExchangeItem fill(Blanks blanks) {
		String text = element.child("questiontext").map((child) -> markdown(child, blanks.text())).orElse("");
		return build(InteractionType.OPEN, List.of(), blanks.listing(), text);
	}

	private ExchangeItem build(InteractionType type, List<Option> options, String listing) {
		return build(type, options, listing, text("questiontext"));
	}

	private ExchangeItem build(InteractionType type, List<Option> options, String listing, String text) {
		TitledText words = Stem.read(title(), text);
		Appendix feedback = Appendix.read(feedback());
		String answer = (listing.isEmpty() || feedback.answer().isEmpty()) ? listing + feedback.answer()
				: listing + "\n\n" + feedback.answer();
		return new ExchangeItem.Question(new QuestionContent(element.text("idnumber"), words.title(), type,
				words.prompt(), answer, feedback.keyPoints(), options, tags(), feedback.minutes(),
				feedback.references(), feedback.rights()), element.line(), remarks());
	}

	/** What of its texts and files is left out. */
	private List<String> remarks() {
		return texts(element).flatMap((text) -> LocalFiles.remarks(text.text()).stream()).distinct().toList();
	}

	private static Stream<XmlElement> texts(XmlElement element) {
		return element.children().flatMap((child) -> child.name().equals("text") ? Stream.of(child) : texts(child));
	}

	private String source() {
		return element.child("questiontext").map((child) -> child.text("text")).orElse("");
	}

	private List<Blanks.Word> listed(String name) {
		return element.children(name)
			.map((word) -> new Blanks.Word(word.text("text").strip(), word.text("group").strip()))
			.toList();
	}

	/** What is to be put in order. */
	private String order() {
		return answers().map((answer) -> "1. " + markdown(answer).replace('\n', ' ')).collect(Collectors.joining("\n"));
	}

	private String feedback() {
		String general = text("generalfeedback");
		return general.isEmpty() ? text("graderinfo") : general;
	}

	private String title() {
		return element.text("name").replace('\n', ' ').replace('\t', ' ').strip();
	}

	private String text(String name) {
		return element.child(name).map(MoodleQuestion::markdown).orElse("");
	}

	private List<Option> truths() {
		return answers()
			.map((answer) -> new Option(answer.text("text").strip().equalsIgnoreCase("true") ? "True" : "False",
					isRight(answer), feedback(answer)))
			.toList();
	}

	private List<String> words() {
		return answers().filter(MoodleQuestion::isRight)
			.map((answer) -> answer.text("text").strip())
			.filter((text) -> !text.isEmpty())
			.map((text) -> MarkedText.toMarkdown("plain_text", text))
			.toList();
	}

	/** The numbers that are right, with how far off they may be. */
	private List<String> numbers() {
		return answers().filter(MoodleQuestion::isRight).map((answer) -> {
			String tolerance = answer.text("tolerance").strip();
			String number = MarkedText.toMarkdown("plain_text", answer.text("text").strip());
			return (tolerance.isEmpty() || tolerance.equals("0")) ? number : number + " ± " + tolerance;
		}).toList();
	}

	/** What belongs together; an answer to nothing is there to mislead. */
	private List<String> pairs() {
		return element.children("subquestion")
			.filter((pair) -> !pair.text("text").isBlank())
			.map((pair) -> markdown(pair).replace('\n', ' ') + " → " + partner(pair))
			.toList();
	}

	/** Plain, but HTML where pairs are dragged. */
	private String partner(XmlElement pair) {
		String text = pair.child("answer").map((answer) -> answer.text("text")).orElse("").strip();
		return MarkedText.toMarkdown(element.word("type").equals("ddmatch") ? "html" : "plain_text", text)
			.replace('\n', ' ');
	}

	private static String listed(List<String> lines) {
		return (lines.size() == 1) ? lines.getFirst()
				: lines.stream().map("- "::concat).collect(Collectors.joining("\n"));
	}

	private List<String> tags() {
		return element.children("tags")
			.flatMap((tags) -> tags.children("tag"))
			.map((tag) -> tag.text().strip())
			.filter((tag) -> !tag.isEmpty())
			.map((tag) -> Tags.isTag(tag) ? tag : Tags.of(tag))
			.distinct()
			.limit(ContentLimits.TAGS + 1L)
			.toList();
	}

	private Stream<XmlElement> answers() {
		return element.children("answer");
	}

	private static Option option(XmlElement answer, boolean right) {
		return new Option(markdown(answer), right, feedback(answer));
	}

	private static String feedback(XmlElement answer) {
		return answer.child("feedback").map(MoodleQuestion::markdown).orElse("");
	}

	/** In old files the format is absent and the text is HTML. */
	private static String markdown(XmlElement element) {
		return markdown(element, element.text("text"));
	}

	private static String markdown(XmlElement element, String text) {
		String format = element.word("format");
		return MarkedText.toMarkdown(format.isEmpty() ? "moodle_auto_format" : format, text);
	}

	/** Any share of the mark above nought. */
	private static boolean isRight(XmlElement answer) {
		return share(answer) > 0;
	}

	/** In percent; nought of what is no number. */
	private static double share(XmlElement answer) {
		String fraction = answer.word("fraction").strip();
		try {
			return (fraction.length() <= 20) ? Double.parseDouble(fraction) : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
