package dev.studyhall.web.bookmark;

import java.util.Optional;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.BookmarkChange;
import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Bookmarks where something is read: found, and added in one step. */
@Component
public class Marks {

	private final Bookmarks bookmarks;

	Marks(Bookmarks bookmarks) {
		this.bookmarks = bookmarks;
	}

	/** The bookmark on a question of that topic. */
	public Mono<Optional<Bookmark>> find(Site site, Visitor visitor, String topic, String question) {
		return this.bookmarks.listOfTopic(visitor.credentials(), site.slug(), topic)
			.filter((bookmark) -> isOn(bookmark, question))
			.next()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
	}

	/** Bookmarks the question, if it is not: what a bookmark says already stays. */
	public Mono<Void> add(Site site, Visitor visitor, String topic, String question) {
		return find(site, visitor, topic, question).flatMap((found) -> found.isPresent() ? Mono.empty()
				: this.bookmarks.putQuestion(visitor.credentials(), site.slug(), question, "revisit", null));
	}

	/** Bookmarks the topic as a whole, if it is not. */
	public Mono<Void> addTopic(Site site, Visitor visitor, String topic) {
		BookmarkChange mark = new BookmarkChange("put", "topic", topic, "revisit", null);
		return this.bookmarks.listOfTopic(visitor.credentials(), site.slug(), topic)
			.any((bookmark) -> bookmark.topic() != null)
			.flatMap((marked) -> marked ? Mono.empty()
					: this.bookmarks.put(visitor.credentials(), site.slug(), mark).then());
	}

	private static boolean isOn(Bookmark bookmark, String question) {
		Bookmark.QuestionTarget target = bookmark.question();
		return target != null && target.id().equals(question);
	}

}
