package dev.studyhall.web.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** One's own bookmarks and collections. */
public final class Bookmarks {

	private static final String MINE = "/api/v1/{tenant}/me/bookmarks";

	private static final String[] NO_HEADERS = {};

	private final Service service;

	Bookmarks(Service service) {
		this.service = service;
	}

	/** The bookmarks on a topic and its questions: the newest thousand. */
	public Flux<Bookmark> listOfTopic(Credentials who, String tenant, String topic) {
		return Cursors.all((cursor) -> listOfTopic(who, tenant, topic, cursor));
	}

	private Mono<PageOf<Bookmark>> listOfTopic(Credentials who, String tenant, String topic, @Nullable String cursor) {
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, MINE + "?limit=100&topic={topic}" + Cursors.parameter(cursor), Cursors.values(cursor, tenant, topic));
	}

	/** Bookmarks a question, or changes what its bookmark says. May be repeated. */
	public Mono<Void> putQuestion(Credentials who, String tenant, String id, String kind, @Nullable String note) {
		Map<String, String> body = (note != null && !note.isBlank()) ? Map.of("kind", kind, "note", note)
				: Map.of("kind", kind);
		return this.service.send(HttpMethod.PUT, who, body, NO_HEADERS, Bookmark.class, MINE + "/{id}", tenant, id)
			.then();
	}

	/** Takes the bookmark from a question. May be repeated. */
	public Mono<Void> removeQuestion(Credentials who, String tenant, String id) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Void.class, MINE + "/{id}", tenant, id);
	}

}
