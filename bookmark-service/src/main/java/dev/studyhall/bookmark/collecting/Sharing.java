package dev.studyhall.bookmark.collecting;

import java.time.Clock;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Shares collections by links, and shows them to those who have one. What is not there is
 * {@link NotFoundException}.
 */
@Service
final class Sharing {

	private final R2dbcCollections collections;

	private final R2dbcItems items;

	private final LinkTokens tokens;

	private final Transactions transactions;

	private final Clock clock;

	Sharing(R2dbcCollections collections, R2dbcItems items, LinkTokens tokens, Transactions transactions, Clock clock) {
		this.collections = collections;
		this.items = items;
		this.tokens = tokens;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Shares a collection, under the link it has or a new one. */
	Mono<Shared> share(Owner owner, UUID id) {
		return collections.requireLocked(owner, id)
			.flatMap((collection) -> Mono.justOrEmpty(collection.link())
				.map((link) -> new Shared(collection, link, false))
				.switchIfEmpty(Mono.defer(() -> shareAnew(owner, collection, tokens.next()))))
			.as(transactions::inTenant)
			.checkpoint("share collection");
	}

	/** Shares a collection no more; its link is never given again. */
	Mono<OwnCollection> unshare(Owner owner, UUID id) {
		return collections.requireLocked(owner, id)
			.flatMap((collection) -> (collection.link() == null) ? Mono.just(collection)
					: save(owner, collection.linked(null, clock.instant())))
			.as(transactions::inTenant)
			.checkpoint("unshare collection");
	}

	/** What members of a tenant see under a link. */
	Mono<SharedCollection> find(TenantId tenant, String link, PageRequest page) {
		return Mono.just(link)
			.filter(LinkTokens::isToken)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((token) -> collections.requireShared(tenant, token))
			.flatMap((shared) -> items.page(shared.owner(), shared.counted().collection().id(), page)
				.map((found) -> SharedCollection.of(shared.counted(), found)))
			.as(transactions::inTenant)
			.checkpoint("find shared collection");
	}

	private Mono<Shared> shareAnew(Owner owner, OwnCollection collection, String link) {
		return save(owner, collection.linked(link, clock.instant())).map((saved) -> new Shared(saved, link, true));
	}

	private Mono<OwnCollection> save(Owner owner, OwnCollection collection) {
		return collections.replace(owner, collection).thenReturn(collection);
	}

	/** A collection with its link, and whether that is new. */
	record Shared(OwnCollection collection, String link, boolean anew) {
	}

}
