package dev.studyhall.catalog.sharing;

import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.catalog.refusal.SharingRefused;
import dev.studyhall.catalog.sharing.SharedTopicTables.Offer;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Makes topics of offers, and lets go of them. */
final class Adoptions {

	private final Transactions transactions;

	private final Tables tables;

	private final Takeover takeover;

	private final IdGenerator ids;

	private final Scheduler blocking;

	/** Where topics, offers and adoptions are. */
	record Tables(TopicTables topics, SharedTopicTables offers, AdoptionTables adoptions) {

		/** Locks a topic that was adopted. Signals {@link NotFoundException}. */
		Mono<Tie> lock(TenantId tenant, String slug) {
			return topics.lock(tenant, slug)
				.flatMap((topic) -> adoptions.find(tenant, topic.id()).map((adoption) -> new Tie(topic, adoption)))
				.switchIfEmpty(Mono.error(NotFoundException::new));
		}

	}

	/** A locked topic and what it was made of. */
	record Tie(TopicRow topic, Adoption adoption) {
	}

	/**
	 * An adoption that was asked for.
	 *
	 * @param created whether the topic was made just now
	 */
	record Adopting(Adoption adoption, boolean created) {
	}

	Adoptions(Transactions transactions, Tables tables, Takeover takeover, IdGenerator ids, Scheduler blocking) {
		this.transactions = transactions;
		this.tables = tables;
		this.takeover = takeover;
		this.ids = ids;
		this.blocking = blocking;
	}

	/**
	 * Makes a topic of that slug of an offer; nothing happens if it was made of it
	 * already. Signals {@link NotFoundException}, {@link AuthoringRefused} and
	 * {@link SharingRefused}.
	 */
	Mono<Adopting> adopt(Caller caller, String slug, AdoptionRequest request) {
		TenantId tenant = caller.tenant().id();
		return tables.topics()
			.lockOrCreate(tenant, slug, ids.next())
			.flatMap((topic) -> (topic.version() == 0) ? create(caller, topic, request)
					: requireSame(tenant, topic, request))
			.as(transactions::inTenant)
			.checkpoint("adopt topic");
	}

	/** The tenant's adoptions. */
	Mono<Page<Adoption>> list(TenantId tenant, PageRequest page) {
		return tables.adoptions()
			.list(tenant, page)
			.as(transactions::inTenant)
			.map((found) -> Page.of(found, page, (adoption) -> Cursor.of(adoption.topicId().toString())));
	}

	/**
	 * The topic stays and has no original any more. Signals {@link NotFoundException}.
	 */
	Mono<Void> letGo(TenantId tenant, String slug) {
		return tables.topics()
			.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> tables.adoptions().remove(tenant, topic.id()))
			.as(transactions::inTenant)
			.checkpoint("let go of adoption");
	}

	private Mono<Adopting> create(Caller caller, TopicRow topic, AdoptionRequest request) {
		TenantId tenant = caller.tenant().id();
		return tables.offers()
			.find(request.sharedTopicId())
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((offer) -> create(caller, topic, offer, request.publishes()))
			.then(Mono.defer(() -> tables.adoptions().find(tenant, topic.id())))
			.map((adoption) -> new Adopting(adoption, true));
	}

	private Mono<Void> create(Caller caller, TopicRow topic, Offer offer, boolean publish) {
		TenantId tenant = caller.tenant().id();
		ImportOptions options = new ImportOptions(publish, false, ChangeKind.MINOR, caller.requireMember().value());
		return Mono.fromCallable(() -> Adopted.of(offer, topic.slug()))
			.subscribeOn(blocking)
			.flatMap((adopted) -> takeover.write(tenant, adopted.content(), options)
				.then(Mono.defer(() -> tables.adoptions().add(tenant, topic.id(), offer, adopted.copy()))));
	}

	private Mono<Adopting> requireSame(TenantId tenant, TopicRow topic, AdoptionRequest request) {
		return tables.adoptions()
			.find(tenant, topic.id())
			.filter((adoption) -> !topic.trashed() && adoption.madeOf(request.sharedTopicId()))
			.switchIfEmpty(Mono.error(() -> new AuthoringRefused(Reason.NAME_TAKEN,
					"There is another topic “%s”; adopt under a slug that is free.".formatted(topic.slug()))))
			.map((adoption) -> new Adopting(adoption, false));
	}

}
