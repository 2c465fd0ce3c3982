package dev.studyhall.bookmark.marking;

import java.util.List;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** A learner's bookmarks, to read through. */
@Service
public final class BookmarkPages {

	private static final int PAGE = 100;

	private final R2dbcBookmarks bookmarks;

	private final Transactions transactions;

	BookmarkPages(R2dbcBookmarks bookmarks, Transactions transactions) {
		this.bookmarks = bookmarks;
		this.transactions = transactions;
	}

	/**
	 * All of them by topic and difficulty, a page and a transaction at a time. They are
	 * sorted once, at the beginning; what is put later is not among them.
	 */
	public Flux<List<BookmarkView>> all(Owner owner) {
		return transactions.inTenant(owner.tenant(), bookmarks.order(owner, Sort.TOPIC))
			.flatMapMany(Flux::fromIterable)
			.buffer(PAGE)
			.concatMap((places) -> page(owner, places), 1);
	}

	private Mono<List<BookmarkView>> page(Owner owner, List<Long> places) {
		return transactions.inTenant(owner.tenant(), bookmarks.at(owner, Sort.TOPIC, places))
			.map((found) -> found.stream().map(BookmarkView::of).toList());
	}

}
