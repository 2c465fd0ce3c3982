package dev.studyhall.formats.anki;

import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.rendering.MarkdownRenderer;
import dev.studyhall.formats.rendering.MarkdownRenderer.Place;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The two sides of a question's card. */
final class CardHtml {

	/** Readable by day and by night. */
	static final String CSS = """
			.card { font-family: sans-serif; font-size: 18px; line-height: 1.5; text-align: left; color: #1d1d1f; \
			background-color: #fff; max-width: 45em; margin: 0 auto; }
			.question { font-size: 1.25em; font-weight: bold; }
			.options { list-style: upper-alpha; }
			.options .right { border-left: .25em solid #1a7f37; padding-left: .5em; }
			.options .right::before { content: "\\2713"; color: #1a7f37; }
			.feedback { opacity: .8; border-left: .2em solid #888; padding-left: .6em; }
			pre { overflow-x: auto; padding: .6em; background-color: #f2f2f4; }
			table { border-collapse: collapse; }
			th, td { border: 1px solid #888; padding: .2em .5em; }
			.rights, .references { font-size: .8em; opacity: .8; }
			a { color: #0550ae; }
			.nightMode.card, .night_mode .card { color: #e8e8ea; background-color: #1f1f22; }
			.nightMode pre, .night_mode pre { background-color: #2d2d31; }
			.nightMode a, .night_mode a { color: #7ab7ff; }
			.nightMode .options .right, .night_mode .options .right { border-color: #57d07a; }
			.nightMode .options .right::before, .night_mode .options .right::before { color: #57d07a; }
			""";

	private CardHtml() {
	}

	/** The title, the prompt and what there is to choose from. */
	static String front(QuestionContent question) {
		return "<div class=\"question\">" + escape(question.title()) + "</div>" + render(question.prompt())
				+ list("ol", "options", question.options(), (option) -> "<li>" + render(option.text()) + "</li>");
	}

	/**
	 * The answer and what belongs to it.
	 * @param topic the topic's rights, which hold where the question's say nothing
	 */
	static String back(QuestionContent question, Rights topic) {
		return list("ol", "options", question.options(), CardHtml::mark) + render(question.answer())
				+ list("ul", "key-points", question.keyPoints(), (point) -> "<li>" + render(point) + "</li>")
				+ list("ul", "references", question.references(), CardHtml::link) + rights(question.rights(), topic);
	}

	private static String mark(Option option) {
		String feedback = option.feedback().isEmpty() ? ""
				: "<div class=\"feedback\">" + render(option.feedback()) + "</div>";
		return (option.correct() ? "<li class=\"right\">" : "<li>") + render(option.text()) + feedback + "</li>";
	}

	private static String link(Reference reference) {
		return "<li><a href=\"" + escape(reference.url()) + "\">" + escape(reference.title()) + "</a></li>";
	}

	private static String rights(Rights own, Rights topic) {
		String line = Stream
			.of(stated("Licence", own.licence(), topic.licence()), stated("Source", own.source(), topic.source()),
					stated("Attribution", own.attribution(), topic.attribution()))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" · "));
		return line.isEmpty() ? "" : "<p class=\"rights\">" + line + "</p>";
	}

	private static Optional<String> stated(String what, @Nullable String own, @Nullable String topic) {
		return Optional.ofNullable((own != null) ? own : topic)
			.filter((value) -> !value.isBlank())
			.map((value) -> what + ": " + escape(value));
	}

	private static <T> String list(String element, String kind, List<T> items, Function<T, String> toHtml) {
		return items.isEmpty() ? ""
				: items.stream()
					.map(toHtml)
					.collect(Collectors.joining("", "<" + element + " class=\"" + kind + "\">", "</" + element + ">"));
	}

	private static String render(String markdown) {
		return MarkdownRenderer.toHtml(markdown, Place.BELOW_TITLE);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
