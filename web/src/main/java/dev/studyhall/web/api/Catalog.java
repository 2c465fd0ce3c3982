package dev.studyhall.web.api;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

/** Tenants, topics and questions. */
public final class Catalog {

	private static final String TENANT = "/api/v1/{tenant}";

	private final Service service;

	Catalog(Service service) {
		this.service = service;
	}

	/** The public sites, by slug: the first thousand. */
	public Mono<List<TenantCard>> listTenants() {
		return Cursors.all(this::listTenants).collectList();
	}

	private Mono<PageOf<TenantCard>> listTenants(@Nullable String cursor) {
		return this.service.get(Credentials.NONE, new ParameterizedTypeReference<>() {
		}, "/api/v1/tenants?limit=100" + Cursors.parameter(cursor), Cursors.values(cursor));
	}

	private Mono<PageOf<TopicCard>> listTopics(Credentials who, String tenant, int limit, @Nullable String cursor) {
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, TENANT + "/topics?limit={limit}" + Cursors.parameter(cursor), Cursors.values(cursor, tenant, limit));
	}

	/** The site's topics, by title: the first thousand. */
	public Mono<List<TopicCard>> listAllTopics(Credentials who, String tenant) {
		return Cursors.all((cursor) -> listTopics(who, tenant, Cursors.PAGE, cursor)).collectList();
	}

	/** The topic, or nothing if the tag is still this one. */
	public Mono<Versioned<Topic>> findTopic(Credentials who, String tenant, String slug, String etag) {
		return this.service.readIfChanged(who, etag, Topic.class, TENANT + "/topics/{slug}", tenant, slug);
	}

	/** The question, or nothing if the tag is still this one. */
	public Mono<Versioned<Question>> findQuestion(Credentials who, String tenant, String id, String etag) {
		return this.service.readIfChanged(who, etag, Question.class, TENANT + "/questions/{id}", tenant, id);
	}

	/** What the words are found in, best first. */
	public Mono<SearchResult> search(Credentials who, String tenant, String words, @Nullable String cursor) {
		return this.service.get(who, SearchResult.class, TENANT + "/search?q={q}" + Cursors.parameter(cursor),
				Cursors.values(cursor, tenant, words));
	}

	/** Titles for what is typed so far. */
	public Mono<Suggestions> suggest(Credentials who, String tenant, String words) {
		return this.service.get(who, Suggestions.class, TENANT + "/search/suggestions?q={q}&limit=8", tenant, words);
	}

}
