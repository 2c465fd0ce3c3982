package dev.studyhall.web.topic;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.ServiceRefusal;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Reads what of a topic is a visitor's own: states and bookmarks. Nothing for whoever is
 * no learner of the site; without what a service that is away would tell.
 */
@Component
class OwnTopics {

	private final Progress progress;

	private final Bookmarks bookmarks;

	OwnTopics(Progress progress, Bookmarks bookmarks) {
		this.progress = progress;
		this.bookmarks = bookmarks;
	}

	Mono<Own> find(Credentials who, String tenant, String topic) {
		if (!who.present()) {
			return Mono.just(Own.NOTHING);
		}
		return this.progress.find(who, tenant, topic)
			.zipWith(marks(who, tenant, topic), Own::new)
			.onErrorReturn(ServiceAway.class, Own.NOTHING)
			.onErrorReturn(ServiceRefusal::noMember, Own.NOTHING);
	}

	private Mono<Map<String, String>> marks(Credentials who, String tenant, String topic) {
		return this.bookmarks.listOfTopic(who, tenant, topic)
			.collect(Collectors.toUnmodifiableMap(OwnTopics::target, Bookmark::kind, (one, same) -> one))
			.onErrorReturn(ServiceAway.class, Map.of());
	}

	private static String target(Bookmark bookmark) {
		Bookmark.QuestionTarget question = bookmark.question();
		return (question != null) ? question.id() : Objects.requireNonNull(bookmark.topic()).id();
	}

}
