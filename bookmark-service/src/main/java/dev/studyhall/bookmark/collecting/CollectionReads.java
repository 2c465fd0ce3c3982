package dev.studyhall.bookmark.collecting;

import java.util.List;
import java.util.UUID;

import dev.studyhall.bookmark.streaming.Pagewise;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** A learner's own collections, to read. */
@Service
public final class CollectionReads {

	private final R2dbcCollections collections;

	private final R2dbcItems items;

	private final Transactions transactions;

	CollectionReads(R2dbcCollections collections, R2dbcItems items, Transactions transactions) {
		this.collections = collections;
		this.items = items;
		this.transactions = transactions;
	}

	/** A page of the learner's collections, in the order in which they were made. */
	Mono<Page<CollectionView>> list(Owner owner, PageRequest page) {
		return collections.list(owner, page)
			.map((found) -> Page.of(found, page, CollectionReads::cursorAfter).map(CollectionView::of))
			.as(transactions::inTenant)
			.checkpoint("list collections");
	}

	/** A collection with a page of its items. Signals {@link NotFoundException}. */
	Mono<Found> find(Owner owner, UUID id, PageRequest page) {
		return collections.require(owner, id)
			.flatMap((counted) -> items.page(owner, id, page)
				.map((found) -> new Found(counted.collection().tag(), CollectionContents.of(counted, found))))
			.as(transactions::inTenant)
			.checkpoint("find collection");
	}

	/**
	 * All of the learner's collections in the order in which they were made, a page and a
	 * transaction at a time.
	 */
	public Flux<List<CollectionView>> all(Owner owner) {
		return Pagewise
			.read((page) -> transactions.inTenant(owner.tenant(), collections.list(owner, page)),
					CollectionReads::cursorAfter)
			.map((found) -> found.stream().map(CollectionView::of).toList());
	}

	/** All items of a collection in their order, a page and a transaction at a time. */
	public Flux<List<CollectionItem>> items(Owner owner, UUID collection) {
		return Pagewise
			.read((page) -> transactions.inTenant(owner.tenant(), items.list(owner, collection, page)),
					R2dbcItems.Listed::cursor)
			.map((found) -> found.stream().map(R2dbcItems.Listed::item).toList());
	}

	private static Cursor cursorAfter(Counted last) {
		return Cursor.of(last.collection().id().toString());
	}

	/** A collection with its entity tag. */
	record Found(String tag, CollectionContents contents) {
	}

}
