package dev.studyhall.formats.gift;

import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.ExchangeItem;
import dev.studyhall.formats.assembly.Stem;
import dev.studyhall.formats.assembly.TitledText;
import dev.studyhall.formats.html.LocalFiles;

/** Reads one question. */
final class GiftQuestion {

	private static final String NAME = "::";

	private static final String FEEDBACK = "####";

	private static final String BLANK = "_____";

	private GiftQuestion() {
	}

	static ExchangeItem read(String block, GiftComment comment, int line) {
		GiftText text = GiftText.of(block).strip();
		int nameEnd = text.startsWith(NAME) ? text.indexOf(NAME, NAME.length()) : -1;
		String name = (nameEnd < 0) ? "" : text.between(NAME.length(), nameEnd).words().replace('\n', ' ').strip();
		GiftText body = (nameEnd < 0) ? text : text.from(nameEnd + NAME.length()).strip();
		int open = body.indexOf("{", 0);
		int close = (open < 0) ? -1 : body.indexOf("}", open);
		if (close < 0) {
			return new ExchangeItem.Unusable(line, name.isEmpty() ? body.words() : name, (open < 0)
					? "A text without answers; { and } were expected" : "Answers without an end; } was expected");
		}
		return new ExchangeItem.Question(question(name, body, open, close, comment), line,
				LocalFiles.remarks(text.words()));
	}

	private static QuestionContent question(String name, GiftText body, int open, int close, GiftComment comment) {
		GiftFormat stem = GiftFormat.read(body.between(0, open), GiftFormat.DEFAULT);
		GiftText behind = body.from(close + 1).strip();
		String markdown = behind.isEmpty() ? stem.markdown()
				: (stem.markdown() + " " + BLANK + " " + GiftFormat.read(behind, stem.format()).markdown()).strip();
		GiftText inner = body.between(open + 1, close).strip();
		int mark = inner.lastIndexOf(FEEDBACK);
		String feedback = (mark < 0) ? ""
				: GiftFormat.read(inner.from(mark + FEEDBACK.length()), stem.format()).markdown();
		GiftAnswers answers = GiftAnswers.read((mark < 0) ? inner : inner.between(0, mark).strip(), stem.format());
		return build(Stem.read(name, markdown), answers, Appendix.read(feedback), comment);
	}

	private static QuestionContent build(TitledText words, GiftAnswers answers, Appendix feedback,
			GiftComment comment) {
		boolean single = comment.type().equals(InteractionType.SINGLE_CHOICE.code()) && answers.type().isChoice();
		List<String> tags = comment.tags().stream().map((tag) -> Tags.isTag(tag) ? tag : Tags.of(tag)).toList();
		String listing = answers.listing();
		String answer = (listing.isEmpty() || feedback.answer().isEmpty()) ? listing + feedback.answer()
				: listing + "\n\n" + feedback.answer();
		return new QuestionContent(comment.id(), words.title(), single ? InteractionType.SINGLE_CHOICE : answers.type(),
				words.prompt(), answer, feedback.keyPoints(), answers.options(), tags.stream().distinct().toList(),
				feedback.minutes(), feedback.references(), feedback.rights());
	}

}
