package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** One's own attempts and what follows from them. */
public final class Progress {

	private static final String MINE = "/api/v1/{tenant}/me";

	private static final String[] NO_HEADERS = {};

	private final Service service;

	Progress(Service service) {
		this.service = service;
	}

	/** The topics, in order of their slugs: the first thousand. */
	public Flux<TopicProgress> list(Credentials who, String tenant) {
		return Cursors.all((cursor) -> list(who, tenant, cursor));
	}

	private Mono<PageOf<TopicProgress>> list(Credentials who, String tenant, @Nullable String cursor) {
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, MINE + "/progress?limit=100" + Cursors.parameter(cursor), Cursors.values(cursor, tenant));
	}

	/** A topic with its questions. */
	public Mono<TopicProgress> find(Credentials who, String tenant, String topic) {
		return this.service.get(who, TopicProgress.class, MINE + "/progress/topics/{slug}", tenant, topic);
	}

	/** The card of a question. */
	public Mono<Card> findCard(Credentials who, String tenant, String question) {
		return this.service.get(who, Card.class, MINE + "/cards/{id}", tenant, question);
	}

	/** Records an attempt; the same one again is recorded once. */
	public Mono<Void> record(Credentials who, String tenant, Attempt attempt) {
		return this.service.send(HttpMethod.POST, who, attempt, NO_HEADERS, Object.class, MINE + "/attempts", tenant)
			.then();
	}

	/** Takes back the latest rating of a question. May be repeated. */
	public Mono<Void> takeBack(Credentials who, String tenant, String clientEventId) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Void.class, MINE + "/attempts/{id}", tenant,
				clientEventId);
	}

}
