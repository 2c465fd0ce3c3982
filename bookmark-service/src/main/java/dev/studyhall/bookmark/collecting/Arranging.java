package dev.studyhall.bookmark.collecting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import dev.studyhall.bookmark.refusal.LimitReached;
import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.UnknownYetException;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Puts items into collections, moves and removes them. Each change locks the collection;
 * one that is not the caller's own is not there: {@link NotFoundException}.
 */
@Service
final class Arranging {

	private final R2dbcCollections collections;

	private final R2dbcItems items;

	private final Transactions transactions;

	private final Clock clock;

	Arranging(R2dbcCollections collections, R2dbcItems items, Transactions transactions, Clock clock) {
		this.collections = collections;
		this.items = items;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Puts an item at a place, or moves it there. Signals {@link UnknownYetException} for
	 * a target that the catalog has not told of, {@link BadRequestException} for a place
	 * that is not there, {@link LimitReached} if the collection is full.
	 */
	Mono<Arranged> put(Owner owner, UUID id, Target target, Place place) {
		return collections.requireLocked(owner, id)
			.flatMap((collection) -> requireKnown(owner, target).then(Mono.defer(() -> items.ordering(owner, id)))
				.flatMap((ordering) -> put(owner, collection, new Putting(target, place, ordering))))
			.as(transactions::inTenant)
			.checkpoint("put item");
	}

	/** Removes an item, if it is there; gives the collection as it is then. */
	Mono<OwnCollection> remove(Owner owner, UUID id, Target target) {
		return collections.requireLocked(owner, id)
			.flatMap((collection) -> items.remove(owner, id, target)
				.flatMap((removed) -> removed ? touch(owner, collection) : Mono.just(collection)))
			.as(transactions::inTenant)
			.checkpoint("remove item");
	}

	private Mono<Void> requireKnown(Owner owner, Target target) {
		return items.knows(owner, target)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(UnknownYetException::new))
			.then();
	}

	private Mono<Arranged> put(Owner owner, OwnCollection collection, Putting putting) {
		List<Ordering.Item> moved = putting.moved();
		if (moved.isEmpty()) {
			return Mono.just(new Arranged(new Counted(collection, putting.count()), false));
		}
		return items.write(owner, collection.id(), moved)
			.then(Mono.defer(() -> touch(owner, collection)))
			.map((touched) -> new Arranged(new Counted(touched, putting.count()), putting.anew()));
	}

	private Mono<OwnCollection> touch(Owner owner, OwnCollection collection) {
		OwnCollection touched = collection.touch(clock.instant());
		return collections.replace(owner, touched).thenReturn(touched);
	}

	/** An item on its way into a collection. */
	private record Putting(Target target, Place place, Ordering ordering) {

		boolean anew() {
			return !ordering.holds(target);
		}

		/** The items to write; none if nothing moves. */
		List<Ordering.Item> moved() {
			if (anew() && ordering.items().size() >= Limit.ITEMS.most()) {
				throw new LimitReached(Limit.ITEMS);
			}
			return ordering.place(target, place.requireAmong(ordering));
		}

		int count() {
			return ordering.items().size() + (anew() ? 1 : 0);
		}
	}

	/** A collection after an item was put, and whether that is new there. */
	record Arranged(Counted counted, boolean anew) {
	}

}
