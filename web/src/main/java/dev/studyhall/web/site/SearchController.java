package dev.studyhall.web.site;

import java.util.List;
import java.util.Map;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.SearchResult;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Fragment;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a site's words are found in. */
@Controller
class SearchController {

	private static final int LONGEST = 200;

	private final Catalog catalog;

	private final Texts texts;

	SearchController(Catalog catalog, Texts texts) {
		this.catalog = catalog;
		this.texts = texts;
	}

	@GetMapping(path = Site.PATH, params = "q")
	Mono<Answer> search(Site site, Visitor visitor, @RequestParam String q,
			@RequestParam(required = false) @Nullable String cursor) {
		String words = words(q);
		Mono<SearchResult> found = words.isEmpty() ? Mono.just(new SearchResult(List.of(), null, null))
				: this.catalog.search(visitor.credentials(), site.slug(), words, cursor);
		return found
			.map((result) -> Page.of(site, "site/search", this.texts.get(visitor.locale(), "search.title", words))
				.section("topics")
				.script("search")
				.with("query", words)
				.with("result", result));
	}

	@GetMapping(Site.PATH + "/suggest")
	Mono<Answer> suggest(Site site, Visitor visitor, @RequestParam(defaultValue = "") String q) {
		String words = words(q);
		if (words.isEmpty()) {
			return Mono.just(suggestions(site, List.of()));
		}
		return this.catalog.suggest(visitor.credentials(), site.slug(), words)
			.map((found) -> suggestions(site, found.items()));
	}

	private static Fragment suggestions(Site site, List<?> items) {
		return new Fragment("site/search", "suggestions", site, Map.of("suggestions", items));
	}

	private static String words(String typed) {
		String words = typed.strip();
		return (words.length() <= LONGEST) ? words : words.substring(0, LONGEST);
	}

}
