package dev.studyhall.web.bookmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.api.Collection;
import dev.studyhall.web.api.Collections;
import dev.studyhall.web.api.PageOf;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.TopicProgress;
import dev.studyhall.web.learner.Topics;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Makes the page of bookmarks. */
@Component
class BookmarkPages {

	static final String TEMPLATE = "bookmark/bookmarks";

	private static final String SECTION = "bookmarks";

	private final Bookmarks bookmarks;

	private final Collections collections;

	private final Topics topics;

	private final Texts texts;

	BookmarkPages(Bookmarks bookmarks, Collections collections, Topics topics, Texts texts) {
		this.bookmarks = bookmarks;
		this.collections = collections;
		this.topics = topics;
		this.texts = texts;
	}

	/** What the filter lets through. */
	Mono<List<Row>> rows(Site site, Visitor visitor, Filter filter) {
		return this.bookmarks.list(visitor.credentials(), site.slug(), filter.toQuery())
			.map((page) -> page.items().stream().map(Row::of).toList());
	}

	/** The page. */
	Mono<Page> show(Site site, Visitor visitor, Filter filter) {
		Mono<List<TopicProgress>> topics = this.topics.list(site, visitor).onErrorReturn(ServiceAway.class, List.of());
		return Mono
			.zip(this.bookmarks.list(visitor.credentials(), site.slug(), filter.toQuery()), topics,
					this.collections.list(visitor.credentials(), site.slug(), null))
			.map((all) -> page(site, visitor, filter, all.getT1(), all.getT2(), all.getT3().items()));
	}

	private Page page(Site site, Visitor visitor, Filter filter, PageOf<Bookmark> bookmarks, List<TopicProgress> topics,
			List<Collection> collections) {
		return Page.of(site, TEMPLATE, this.texts.get(visitor.locale(), "menu.bookmarks"))
			.section(SECTION)
			.script(SECTION)
			.with("filter", filter)
			.with("rows", bookmarks.items().stream().map(Row::of).toList())
			.with("next", (bookmarks.next() != null) ? filter.next(bookmarks.next()).address(site) : null)
			.with("topics", topics)
			.with("levels", levels(topics))
			.with("collections", collections);
	}

	/** Titles of all levels by their codes, as they come in the topics. */
	private static Map<String, String> levels(List<TopicProgress> topics) {
		Map<String, String> levels = new LinkedHashMap<>();
		topics.forEach((topic) -> topic.levels().forEach((level) -> levels.putIfAbsent(level.code(), level.title())));
		return levels;
	}

}
