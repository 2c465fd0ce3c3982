package dev.studyhall.bookmark.marking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.studyhall.bookmark.refusal.LimitReached;
import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.PreconditionFailedException;
import dev.studyhall.kit.web.UnknownYetException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Puts, removes and lists a learner's bookmarks; each change with its event. */
@Service
final class Bookmarking {

	private final R2dbcBookmarks bookmarks;

	private final Outbox outbox;

	private final Transactions transactions;

	private final Clock clock;

	Bookmarking(R2dbcBookmarks bookmarks, Outbox outbox, Transactions transactions, Clock clock) {
		this.bookmarks = bookmarks;
		this.outbox = outbox;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Puts a bookmark over whatever is there. Signals {@link UnknownYetException} for a
	 * target that the catalog has not told of, {@link PreconditionFailedException} if the
	 * bookmark is not as the request wants it, {@link LimitReached} if there are enough.
	 */
	Mono<Put> put(Owner owner, Target target, Content content, Precondition precondition) {
		return bookmarks.lock(owner)
			.flatMap((sequence) -> requireTarget(owner, target).map(precondition::check)
				.map((found) -> found.put(content, sequence, clock.instant())))
			.flatMap((put) -> save(owner, put))
			.as(transactions::inTenant)
			.checkpoint("put bookmark");
	}

	/**
	 * Removes the bookmark, if there is one. Signals {@link UnknownYetException} for a
	 * target that the catalog has not told of, {@link PreconditionFailedException} if the
	 * bookmark moved on.
	 */
	Mono<Void> remove(Owner owner, Target target, Precondition precondition) {
		return bookmarks.lock(owner)
			.flatMap((sequence) -> requireTarget(owner, target).map(precondition::check)
				.filter(Found::marked)
				.flatMap((found) -> removeAndAnnounce(owner, new Removal(target, sequence))))
			.as(transactions::inTenant)
			.checkpoint("remove bookmark");
	}

	/**
	 * The learner's bookmark on a target. Signals {@link NotFoundException} if there is
	 * none.
	 */
	Mono<Marked> find(Owner owner, Target target) {
		return bookmarks.find(owner, target)
			.flatMap((found) -> Mono.justOrEmpty(found.bookmark())
				.map((bookmark) -> new Marked(bookmark, found.shown())))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.as(transactions::inTenant)
			.checkpoint("find bookmark");
	}

	/** A page of the learner's bookmarks. */
	Mono<Page<BookmarkView>> list(Owner owner, Filter filter, Sort sort, PageRequest page) {
		return bookmarks.list(owner, filter, sort, page)
			.map((found) -> Page.of(found, page, Listed::cursor))
			.map((found) -> found.map((listed) -> BookmarkView.of(listed.marked())))
			.as(transactions::inTenant)
			.checkpoint("list bookmarks");
	}

	private Mono<Found> requireTarget(Owner owner, Target target) {
		return bookmarks.find(owner, target).switchIfEmpty(Mono.error(UnknownYetException::new));
	}

	private Mono<Put> save(Owner owner, Put put) {
		return switch (put) {
			case Put.Created created ->
				requireRoom(owner).then(Mono.defer(() -> saveAndAnnounce(owner, created.marked().bookmark())))
					.thenReturn(put);
			case Put.Changed changed -> saveAndAnnounce(owner, changed.marked().bookmark()).thenReturn(put);
			case Put.Seen seen -> bookmarks.put(owner, List.of(seen.marked().bookmark())).thenReturn(put);
			case Put.Unchanged unchanged -> Mono.just(unchanged);
		};
	}

	private Mono<Void> requireRoom(Owner owner) {
		return bookmarks.count(owner)
			.filter((count) -> count < Limit.BOOKMARKS.most())
			.switchIfEmpty(Mono.error(() -> new LimitReached(Limit.BOOKMARKS)))
			.then();
	}

	private Mono<Void> saveAndAnnounce(Owner owner, Bookmark bookmark) {
		return bookmarks.put(owner, List.of(bookmark)).then(outbox.append(BookmarkEvents.put(owner, bookmark)));
	}

	private Mono<Void> removeAndAnnounce(Owner owner, Removal removal) {
		Instant at = clock.instant();
		return bookmarks.remove(owner, List.of(removal), at)
			.then(outbox.append(BookmarkEvents.removed(owner, removal, at)));
	}

}
