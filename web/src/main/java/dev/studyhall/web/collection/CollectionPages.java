package dev.studyhall.web.collection;

import java.util.UUID;

import dev.studyhall.web.api.Collection;
import dev.studyhall.web.api.Collections;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.page.PageProperties;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Makes the pages of collections. */
@Component
class CollectionPages {

	private static final String SECTION = "bookmarks";

	private final Collections collections;

	private final Texts texts;

	private final PageProperties platform;

	CollectionPages(Collections collections, Texts texts, PageProperties platform) {
		this.collections = collections;
		this.texts = texts;
		this.platform = platform;
	}

	/** All of one's own, and the form for a new one. */
	Mono<Page> list(Site site, Visitor visitor, @Nullable String cursor, @Nullable Form typed) {
		return this.collections.list(visitor.credentials(), site.slug(), cursor)
			.map((page) -> Page
				.of(site, "collection/collections", this.texts.get(visitor.locale(), "collections.title"))
				.section(SECTION)
				.with("collections", page.items())
				.with("next", page.next())
				.with("typed", (typed != null) ? typed : new Form(new LinkedMultiValueMap<>()))
				.with("key", UUID.randomUUID().toString()));
	}

	/** One of one's own. */
	Mono<Page> one(Site site, Visitor visitor, String id, @Nullable String cursor) {
		return this.collections.find(visitor.credentials(), site.slug(), id, cursor)
			.map((found) -> page(site, "collection/collection", found).with("address", address(site, found)));
	}

	/** Whether it is to be removed. */
	Mono<Page> removal(Site site, Visitor visitor, String id) {
		return this.collections.find(visitor.credentials(), site.slug(), id, null)
			.map((found) -> page(site, "collection/removal", found));
	}

	/** One that somebody shares. */
	Mono<Page> shared(Site site, Visitor visitor, String link, @Nullable String cursor) {
		return this.collections.findShared(visitor.credentials(), site.slug(), link, cursor)
			.map((found) -> Page.of(site, "collection/shared", found.name())
				.section(SECTION)
				.with("collection", found)
				.with("link", link));
	}

	private static Page page(Site site, String template, Versioned<Collection> found) {
		return Page.of(site, template, found.document().name())
			.section(SECTION)
			.with("collection", found.document())
			.with("etag", found.etag());
	}

	private @Nullable String address(Site site, Versioned<Collection> found) {
		String link = found.document().link();
		return (link != null) ? this.platform.absolute(site.path() + "/collections/shared/" + link) : null;
	}

}
