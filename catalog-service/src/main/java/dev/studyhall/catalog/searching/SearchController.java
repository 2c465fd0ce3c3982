package dev.studyhall.catalog.searching;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.content.ContentHash;
import dev.studyhall.catalog.searching.SearchHit.FoundTopic;
import dev.studyhall.catalog.searching.SearchTables.FoundDocument;
import dev.studyhall.catalog.searching.Searches.Found;
import dev.studyhall.catalog.searching.Searches.Range;
import dev.studyhall.catalog.searching.Suggestions.Suggestion;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Finds published topics and questions. */
@RestController
class SearchController {

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final int MAX_SUGGESTIONS = 10;

	private final Searches searches;

	SearchController(Searches searches) {
		this.searches = searches;
	}

	/** What is found, best first. */
	@GetMapping("/api/v1/{tenant}/search")
	Mono<ResponseEntity<SearchResult>> search(@RequestParam String q,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String kind, PageRequest page, Caller caller,
			ServerWebExchange exchange) {
		SearchQuery query = SearchParameters.query(q);
		SearchFilter filter = SearchParameters.filter(topic, level, tag, type, kind);
		String hash = hash(q, filter);
		return searches.search(caller.tenant().id(), query, filter, rangeOf(page, hash))
			.map((found) -> toResult(found, query, page, hash))
			.map((result) -> fresh(caller).headers((headers) -> headers.addAll(links(exchange, result))).body(result));
	}

	/** Titles that go on as was typed. */
	@GetMapping("/api/v1/{tenant}/search/suggestions")
	Mono<ResponseEntity<Suggestions>> suggest(@RequestParam String q, @RequestParam(defaultValue = "10") int limit,
			Caller caller) {
		if (limit < 1 || limit > MAX_SUGGESTIONS) {
			throw new BadRequestException("limit", "Expected a whole number from 1 to " + MAX_SUGGESTIONS + ".");
		}
		return searches
			.search(caller.tenant().id(), SearchParameters.query(q), SearchFilter.NONE,
					new Range(true, Integer.MAX_VALUE, new UUID(0, 0), limit))
			.map((found) -> new Suggestions(
					found.documents().stream().map((document) -> toSuggestion(document, found.lexemes())).toList()))
			.map((suggestions) -> fresh(caller).body(suggestions));
	}

	/** Caches may answer for a moment. */
	private static ResponseEntity.BodyBuilder fresh(Caller caller) {
		CacheControl moment = CacheControl.maxAge(FRESH);
		return ResponseEntity.ok()
			.cacheControl(caller.tenant().open() ? moment.cachePublic() : moment.cachePrivate())
			.varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.AUTHORIZATION);
	}

	private static HttpHeaders links(ServerWebExchange exchange, SearchResult result) {
		return Pages.respond(exchange, new Page<>(result.items(), result.next())).getHeaders();
	}

	private static Range rangeOf(PageRequest page, String hash) {
		if (!page.after(0, hash).equals(hash)) {
			throw new BadRequestException("cursor", "The cursor is of another search.");
		}
		long rank = page.after(1, Integer.MAX_VALUE);
		return new Range(false, (int) Math.clamp(rank, -1, Integer.MAX_VALUE), page.afterId(2), page.limit() + 1);
	}

	private static SearchResult toResult(Found found, SearchQuery query, PageRequest page, String hash) {
		Page<FoundDocument> documents = Page.of(found.documents(), page,
				(last) -> Cursor.of(hash, Integer.toString(last.rank()), last.id().toString()));
		List<SearchHit> items = documents.items().stream().map((document) -> toHit(document, found.lexemes())).toList();
		String searched = found.query().text();
		return new SearchResult(items, documents.next(), searched.equals(query.text()) ? null : searched);
	}

	private static SearchHit toHit(FoundDocument document, Set<String> lexemes) {
		return new SearchHit(document.kind(), document.id(), document.slug(), document.title(),
				titleOf(document, lexemes), new MarkedText(document.body(), document.bodyPlaces(), lexemes).snippet(),
				new FoundTopic(document.topicSlug(), document.topicTitle()), document.level(), document.tags(),
				document.type());
	}

	private static Suggestion toSuggestion(FoundDocument document, Set<String> lexemes) {
		return new Suggestion(document.kind(), document.id(), document.slug(), document.title(),
				titleOf(document, lexemes));
	}

	private static String titleOf(FoundDocument document, Set<String> lexemes) {
		return new MarkedText(document.title(), document.titlePlaces(), lexemes).whole();
	}

	private static String hash(String text, SearchFilter filter) {
		return new ContentHash().add(text)
			.add(filter.topic())
			.add(filter.level())
			.add(filter.tag())
			.add(filter.type())
			.add(filter.kind())
			.toHex()
			.substring(0, 16);
	}

}
