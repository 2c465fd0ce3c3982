package dev.studyhall.catalog.publishing;

import java.time.Instant;

import dev.studyhall.catalog.publishing.QuestionPage.QuestionLink;
import dev.studyhall.catalog.publishing.QuestionPage.TopicLink;
import dev.studyhall.catalog.publishing.TopicVersion.Place;
import dev.studyhall.formats.rendering.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * Everything a question's document is made of but the answer: where the question stands,
 * between which neighbours, in which topic. The document is made anew if its frame is no
 * longer the one it was made with.
 *
 * @param publishedAt when the question's version was published
 */
record QuestionFrame(PlacedQuestion question, Place place, LevelText level, TopicLink topic,
		@Nullable QuestionLink previous, @Nullable QuestionLink next, Instant publishedAt) {

	/** To be raised when documents get another form, so that all are made anew. */
	private static final int FORM = 1;

	String hash() {
		ContentHash hash = new ContentHash().add(FORM)
			.add(question.version())
			.add(level.code())
			.add(level.title())
			.add(place.number())
			.add(topic.slug())
			.add(topic.title());
		add(hash, previous);
		add(hash, next);
		return hash.toHex();
	}

	/** Whether the document that readers see was made with another frame. */
	boolean isStale() {
		return !hash().equals(question.frame());
	}

	QuestionPage toPage(AnswerRow answer) {
		return new QuestionPage(question.uuid(), question.version(), question.slug(), question.title(), level.code(),
				level.title(), place.number(), topic, "open", new RenderedText(answer.markdown(), answer.html()),
				answer.references(), question.tags(), question.minutes(), previous, next, publishedAt);
	}

	private static void add(ContentHash hash, @Nullable QuestionLink link) {
		hash.add((link != null) ? link.id().toString() : null)
			.add((link != null) ? link.slug() : null)
			.add((link != null) ? link.title() : null);
	}

}
