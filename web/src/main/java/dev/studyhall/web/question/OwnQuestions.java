package dev.studyhall.web.question;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.api.Card;
import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.Question;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.ServiceRefusal;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reads what of a question is a visitor's own: its card and its bookmark. Nothing for
 * whoever is no learner of the site; without what a service that is away would tell.
 */
@Component
class OwnQuestions {

	private final Progress progress;

	private final Bookmarks bookmarks;

	private final Clock clock;

	OwnQuestions(Progress progress, Bookmarks bookmarks, Clock clock) {
		this.progress = progress;
		this.bookmarks = bookmarks;
		this.clock = clock;
	}

	Mono<Optional<QuestionView.Own>> find(Credentials who, String tenant, Question question) {
		if (!who.present()) {
			return Mono.just(Optional.empty());
		}
		return card(who, tenant, question.id()).zipWith(bookmark(who, tenant, question), this::own)
			.map(Optional::of)
			.onErrorReturn(ServiceRefusal::noMember, Optional.empty());
	}

	private QuestionView.Own own(Optional<Card> card, Optional<Bookmark> bookmark) {
		return new QuestionView.Own(bookmark.orElse(null), card.orElse(null), UUID.randomUUID().toString(),
				this.clock.millis());
	}

	private Mono<Optional<Card>> card(Credentials who, String tenant, String question) {
		return this.progress.findCard(who, tenant, question)
			.map(Optional::of)
			.onErrorReturn(ServiceAway.class, Optional.empty());
	}

	private Mono<Optional<Bookmark>> bookmark(Credentials who, String tenant, Question question) {
		return this.bookmarks.listOfTopic(who, tenant, question.topic().id())
			.filter((bookmark) -> isOn(bookmark, question))
			.next()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.onErrorReturn(ServiceAway.class, Optional.empty());
	}

	private static boolean isOn(Bookmark bookmark, Question question) {
		Bookmark.QuestionTarget target = bookmark.question();
		return target != null && target.id().equals(question.id());
	}

}
