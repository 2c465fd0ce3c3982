package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;

import dev.studyhall.catalog.content.ContentHash;
import dev.studyhall.catalog.content.LevelText;
import dev.studyhall.catalog.content.QuestionBody;
import dev.studyhall.catalog.content.QuestionHash;
import dev.studyhall.catalog.publishing.QuestionPage.ChoiceOption;
import dev.studyhall.catalog.publishing.QuestionPage.QuestionLink;
import dev.studyhall.catalog.publishing.QuestionPage.TopicLink;
import dev.studyhall.catalog.content.TopicVersion.Place;
import dev.studyhall.formats.content.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Everything a question's document is made of but the answer: where the question stands,
 * between which neighbours, in which topic. The document is made anew if its frame is no
 * longer the one it was made with.
 *
 * @param language of the topic
 * @param rights of the topic, for what the question does not say itself
 * @param publishedAt when the question's version was published
 */
record QuestionFrame(PlacedQuestion question, Place place, LevelText level, TopicLink topic, String language,
		Rights rights, @Nullable QuestionLink previous, @Nullable QuestionLink next, Instant publishedAt) {

	/** To be raised when documents get another form, so that all are made anew. */
	private static final int FORM = 3;

	String hash() {
		ContentHash hash = new ContentHash().add(FORM)
			.add(question.version())
			.add(question.slug())
			.add(level.code())
			.add(level.title())
			.add(place.number())
			.add(topic.slug())
			.add(topic.title())
			.add(language);
		QuestionHash.add(hash, rights);
		add(hash, previous);
		add(hash, next);
		return hash.toHex();
	}

	/** Whether the document that readers see was made with another frame. */
	boolean isStale() {
		return !hash().equals(question.frame());
	}

	QuestionPage toPage(QuestionBody body) {
		Rights said = body.rights().orElse(rights);
		return new QuestionPage(question.uuid(), question.version(), question.slug(), question.title(), level.code(),
				level.title(), place.number(), topic, question.type().code(), body.prompt(), options(body),
				body.answer(), body.keyPoints(), body.references(), question.tags(), question.minutes(), said.licence(),
				said.source(), said.attribution(), previous, next, publishedAt);
	}

	private static List<ChoiceOption> options(QuestionBody body) {
		return body.options()
			.stream()
			.map((option) -> new ChoiceOption(option.text(), option.correct(), option.feedback()))
			.toList();
	}

	private static void add(ContentHash hash, @Nullable QuestionLink link) {
		hash.add((link != null) ? link.id().toString() : null)
			.add((link != null) ? link.slug() : null)
			.add((link != null) ? link.title() : null);
	}

}
