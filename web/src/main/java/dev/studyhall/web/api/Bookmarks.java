package dev.studyhall.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

	/** A page of the same. */
	public Mono<PageOf<Bookmark>> listOfTopic(Credentials who, String tenant, String topic, @Nullable String cursor) {
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

	/** A page of the bookmarks that are wanted. */
	public Mono<PageOf<Bookmark>> list(Credentials who, String tenant, BookmarkQuery query) {
		StringBuilder uri = new StringBuilder(MINE + "?limit=20");
		List<Object> values = new ArrayList<>(List.of(tenant));
		add(uri, values, "topic", query.topic());
		add(uri, values, "level", query.level());
		add(uri, values, "kind", query.kind());
		add(uri, values, "type", query.type());
		add(uri, values, "q", query.text());
		add(uri, values, "sort", query.sort());
		add(uri, values, "cursor", (query.cursor() != null) ? query.cursor() : "");
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, uri.toString(), values.toArray());
	}

	/** Puts a bookmark on a question or a topic, whole. May be repeated. */
	public Mono<Bookmark> put(Credentials who, String tenant, BookmarkChange change) {
		String uri = MINE + ("topic".equals(change.targetType()) ? "/topics/{id}" : "/{id}");
		Map<String, String> body = new HashMap<>();
		body.put("kind", String.valueOf(change.kind()));
		String note = change.note();
		if (note != null && !note.isBlank()) {
			body.put("note", note);
		}
		return this.service.send(HttpMethod.PUT, who, body, NO_HEADERS, Bookmark.class, uri, tenant, change.targetId());
	}

	/** Makes many changes at once. */
	public Mono<BookmarkOutcomes> change(Credentials who, String tenant, List<BookmarkChange> changes) {
		return this.service.send(HttpMethod.POST, who, Map.of("items", changes), NO_HEADERS, BookmarkOutcomes.class,
				MINE + "/bulk", tenant);
	}

	private static void add(StringBuilder uri, List<Object> values, String name, String value) {
		if (!value.isEmpty()) {
			uri.append('&').append(name).append("={").append(name).append('}');
			values.add(value);
		}
	}

}
