package dev.studyhall.web.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** One's own collections, and those that others share. */
public final class Collections {

	private static final String MINE = "/api/v1/{tenant}/me/collections";

	private static final String ONE = MINE + "/{id}";

	private static final String[] NO_HEADERS = {};

	private final Service service;

	Collections(Service service) {
		this.service = service;
	}

	/** A page of one's own, as they were made. */
	public Mono<PageOf<Collection>> list(Credentials who, String tenant, @Nullable String cursor) {
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, MINE + "?limit=100" + Cursors.parameter(cursor), Cursors.values(cursor, tenant));
	}

	/** One of one's own with a page of its items, and its tag. */
	public Mono<Versioned<Collection>> find(Credentials who, String tenant, String id, @Nullable String cursor) {
		return this.service.read(who, Collection.class, ONE + "?limit=100" + Cursors.parameter(cursor),
				Cursors.values(cursor, tenant, id));
	}

	/** One that somebody shares. */
	public Mono<Collection> findShared(Credentials who, String tenant, String link, @Nullable String cursor) {
		return this.service.get(who, Collection.class,
				"/api/v1/{tenant}/collections/{link}?limit=100" + Cursors.parameter(cursor),
				Cursors.values(cursor, tenant, link));
	}

	/** Makes one; the same key again is the same one. */
	public Mono<Collection> create(Credentials who, String tenant, String name, String description, String key) {
		return this.service.send(HttpMethod.POST, who, body(name, description), new String[] { "Idempotency-Key", key },
				Collection.class, MINE, tenant);
	}

	/** Names and describes it anew, if the tag is still this one. */
	public Mono<Void> describe(Credentials who, String tenant, String id, String name, String description,
			String etag) {
		return this.service
			.send(HttpMethod.PUT, who, body(name, description), new String[] { "If-Match", etag }, Object.class, ONE,
					tenant, id)
			.then();
	}

	/** Deletes it, if the tag is still this one. */
	public Mono<Void> remove(Credentials who, String tenant, String id, String etag) {
		return this.service.send(HttpMethod.DELETE, who, null, new String[] { "If-Match", etag }, Void.class, ONE,
				tenant, id);
	}

	/**
	 * Puts an item in, or moves it.
	 * @param after the item before it; empty for the first place, null for where it is,
	 * or the last
	 */
	public Mono<Void> putItem(Credentials who, String tenant, String id, String type, String target,
			@Nullable String after) {
		String uri = ONE + "/items/{type}/{target}";
		Mono<Object> sent = (after == null)
				? this.service.send(HttpMethod.PUT, who, null, NO_HEADERS, Object.class, uri, tenant, id, type, target)
				: this.service.send(HttpMethod.PUT, who, null, NO_HEADERS, Object.class, uri + "?after={after}", tenant,
						id, type, target, after);
		return sent.then();
	}

	/** Takes an item out. May be repeated. */
	public Mono<Void> removeItem(Credentials who, String tenant, String id, String type, String target) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Void.class, ONE + "/items/{type}/{target}",
				tenant, id, type, target);
	}

	/** Lets members find it, or no longer. May be repeated. */
	public Mono<Void> share(Credentials who, String tenant, String id, boolean shared) {
		return this.service
			.send(shared ? HttpMethod.PUT : HttpMethod.DELETE, who, null, NO_HEADERS, Object.class, ONE + "/link",
					tenant, id)
			.then();
	}

	private static Map<String, String> body(String name, String description) {
		return description.isEmpty() ? Map.of("name", name) : Map.of("name", name, "description", description);
	}

}
