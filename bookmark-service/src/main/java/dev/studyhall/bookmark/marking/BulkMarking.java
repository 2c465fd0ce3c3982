package dev.studyhall.bookmark.marking;

import java.time.Clock;
import java.util.List;

import dev.studyhall.bookmark.marking.BulkRequest.BulkItem;
import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.outbox.Outbox;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Makes many changes of a learner's bookmarks in one transaction. */
@Service
final class BulkMarking {

	private final R2dbcBookmarks bookmarks;

	private final Outbox outbox;

	private final Transactions transactions;

	private final Clock clock;

	BulkMarking(R2dbcBookmarks bookmarks, Outbox outbox, Transactions transactions, Clock clock) {
		this.bookmarks = bookmarks;
		this.outbox = outbox;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Makes the changes one after the other, with the events that each has by itself. */
	Mono<BulkView> apply(Owner owner, List<BulkItem> items) {
		return bookmarks.lock(owner)
			.flatMap((sequence) -> workOut(owner, items, sequence))
			.flatMap((bulk) -> save(owner, bulk).thenReturn(bulk.results()))
			.as(transactions::inTenant)
			.checkpoint("change bookmarks");
	}

	private Mono<Bulk> workOut(Owner owner, List<BulkItem> items, long sequence) {
		List<Target> targets = items.stream().map(BulkItem::target).toList();
		return bookmarks.count(owner)
			.flatMap((count) -> bookmarks.findAll(owner, targets)
				.collectList()
				.map((found) -> new Bulk(owner, clock.instant(), found, sequence, Limit.BOOKMARKS.most() - count)))
			.map((bulk) -> bulk.apply(items));
	}

	private Mono<Void> save(Owner owner, Bulk bulk) {
		return bookmarks.put(owner, bulk.puts())
			.then(Mono.defer(() -> bookmarks.remove(owner, bulk.removals(), bulk.at())))
			.then(Mono.defer(() -> bookmarks.takeSequences(owner, bulk.lastSequence())))
			.then(Mono.defer(() -> outbox.appendAll(bulk.events())));
	}

}
