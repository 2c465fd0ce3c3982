package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.rendering.PlainText;

import org.commonmark.node.Paragraph;

/** Makes titles fit: of headlines that are too long, or say no more than a number. */
final class Titles {

	private Titles() {
	}

	/**
	 * The question with a title of the right length. The whole of a longer one begins the
	 * prompt; where there is none, the first paragraph of the prompt becomes it.
	 */
	static QuestionContent fit(QuestionContent question, int number) {
		String title = question.title();
		if (title.length() > ContentLimits.TITLE) {
			return with(question, TopicName.shorten(title), Texts.canonical(title + "\n\n" + question.prompt()));
		}
		if (!title.isEmpty()) {
			return question;
		}
		Parts parts = Parts.of(question.prompt());
		if (parts.size() > 0 && parts.blocks().getFirst() instanceof Paragraph) {
			String words = PlainText.of(Markup.withoutTags(parts.slice(0, 1)));
			boolean whole = words.length() <= ContentLimits.TITLE;
			return with(question, TopicName.shorten(words), whole ? parts.slice(1, parts.size()) : question.prompt());
		}
		return (number > 0) ? with(question, "Question " + number, question.prompt()) : question;
	}

	private static QuestionContent with(QuestionContent question, String title, String prompt) {
		return new QuestionContent(question.externalId(), title, question.type(), prompt, question.answer(),
				question.keyPoints(), question.options(), question.tags(), question.minutes(), question.references(),
				question.rights());
	}

}
