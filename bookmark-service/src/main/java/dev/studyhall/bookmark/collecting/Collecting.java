package dev.studyhall.bookmark.collecting;

import java.time.Clock;
import java.util.UUID;

import dev.studyhall.bookmark.refusal.LimitReached;
import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PreconditionFailedException;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Makes, describes and deletes collections. One that is not the caller's own is not
 * there: {@link NotFoundException}.
 */
@Service
final class Collecting {

	private final R2dbcCollections collections;

	private final IdempotencyKeys keys;

	private final Answers answers;

	private final IdGenerator ids;

	private final Transactions transactions;

	private final Clock clock;

	Collecting(R2dbcCollections collections, IdempotencyKeys keys, Answers answers, IdGenerator ids,
			Transactions transactions, Clock clock) {
		this.collections = collections;
		this.keys = keys;
		this.answers = answers;
		this.ids = ids;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Makes a collection, once per key. Signals {@link LimitReached}. */
	Mono<StoredAnswer> create(Caller caller, CollectionRequest request, @Nullable String key) {
		Owner owner = Owner.of(caller);
		Mono<StoredAnswer> work = Mono.defer(() -> collections.lockLearner(owner))
			.then(Mono.defer(() -> requireRoom(owner)))
			.then(Mono.fromSupplier(() -> OwnCollection.create(ids.next(), request, clock.instant())))
			.flatMap((made) -> collections.create(owner, made).thenReturn(new Counted(made, 0)))
			.map((made) -> answers.created(caller.tenant(), made));
		return keys.once(caller, key, answers.hash(request), work)
			.as(transactions::inTenant)
			.checkpoint("create collection");
	}

	/**
	 * Says something else of a collection; signals {@link PreconditionFailedException}.
	 */
	Mono<Counted> describe(Owner owner, UUID id, CollectionRequest request, IfMatch seen) {
		return collections.requireLocked(owner, id)
			.doOnNext((collection) -> seen.check(collection.tag()))
			.filter((collection) -> !collection.says(request))
			.flatMap((collection) -> collections.replace(owner, collection.describe(request, clock.instant())))
			.then(Mono.defer(() -> collections.require(owner, id)))
			.as(transactions::inTenant)
			.checkpoint("describe collection");
	}

	/** Deletes a collection; signals {@link PreconditionFailedException}. */
	Mono<Void> delete(Owner owner, UUID id, IfMatch seen) {
		return collections.requireLocked(owner, id)
			.doOnNext((collection) -> seen.check(collection.tag()))
			.flatMap((collection) -> collections.delete(owner, id))
			.as(transactions::inTenant)
			.checkpoint("delete collection");
	}

	private Mono<Void> requireRoom(Owner owner) {
		return collections.count(owner)
			.filter((count) -> count < Limit.COLLECTIONS.most())
			.switchIfEmpty(Mono.error(() -> new LimitReached(Limit.COLLECTIONS)))
			.then();
	}

}
