package dev.studyhall.formats.moodle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.MarkedText;
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
			case "truefalse" -> question.build(InteractionType.SINGLE_CHOICE, question.truths(), "");
			case "shortanswer" -> question.build(InteractionType.OPEN, List.of(), question.listing());
			case "essay" -> question.build(InteractionType.OPEN, List.of(), "");
			default -> new ExchangeItem.Unusable(element.line(), question.title(),
					"The type “%s”; multichoice, truefalse, shortanswer or essay was expected".formatted(type));
		};
	}

	private ExchangeItem choice(String single) {
		List<Option> options = answers().map(MoodleQuestion::option).toList();
		long right = options.stream().filter(Option::correct).count();
		boolean one = (single.isEmpty() || single.equals("true") || single.equals("1")) && right <= 1;
		return build(one ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE, options, "");
	}

	private ExchangeItem build(InteractionType type, List<Option> options, String listing) {
		TitledText words = Stem.read(title(), text("questiontext"));
		Appendix feedback = Appendix.read(feedback());
		String answer = (listing.isEmpty() || feedback.answer().isEmpty()) ? listing + feedback.answer()
				: listing + "\n\n" + feedback.answer();
		return new ExchangeItem.Question(new QuestionContent(element.text("idnumber"), words.title(), type,
				words.prompt(), answer, feedback.keyPoints(), options, tags(), feedback.minutes(),
				feedback.references(), feedback.rights()), element.line());
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

	private String listing() {
		List<String> accepted = answers().filter(MoodleQuestion::isRight)
			.map((answer) -> answer.text("text").strip())
			.filter((text) -> !text.isEmpty())
			.map((text) -> MarkedText.toMarkdown("plain_text", text))
			.toList();
		return (accepted.size() == 1) ? accepted.getFirst()
				: accepted.stream().map("- "::concat).collect(Collectors.joining("\n"));
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

	private static Option option(XmlElement answer) {
		return new Option(markdown(answer), isRight(answer), feedback(answer));
	}

	private static String feedback(XmlElement answer) {
		return answer.child("feedback").map(MoodleQuestion::markdown).orElse("");
	}

	/** In old files the format is absent and the text is HTML. */
	private static String markdown(XmlElement element) {
		String format = element.word("format");
		return MarkedText.toMarkdown(format.isEmpty() ? "moodle_auto_format" : format, element.text("text"));
	}

	/** Any share of the mark above nought. */
	private static boolean isRight(XmlElement answer) {
		String fraction = answer.word("fraction").strip();
		try {
			return fraction.length() <= 20 && Double.parseDouble(fraction) > 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

}
