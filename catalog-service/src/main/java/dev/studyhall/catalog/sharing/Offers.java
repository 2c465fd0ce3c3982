package dev.studyhall.catalog.sharing;

import java.util.UUID;

import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.refusal.SharingRefused;
import dev.studyhall.catalog.sharing.SharedTopicTables.Offer;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

/** Offers topics to other tenants, and shows what others offer. */
final class Offers {

	private final Transactions transactions;

	private final TopicTables topics;

	private final SharedTopicTables offers;

	private final PublishedContent published;

	Offers(Transactions transactions, TopicTables topics, SharedTopicTables offers, PublishedContent published) {
		this.transactions = transactions;
		this.topics = topics;
		this.offers = offers;
		this.published = published;
	}

	/**
	 * An offer that was asked for.
	 *
	 * @param created whether the topic was not offered before
	 */
	record Offered(SharedTopic topic, boolean created) {
	}

	/**
	 * Offers a topic as its readers see it. Signals {@link NotFoundException} and
	 * {@link SharingRefused}.
	 */
	Mono<Offered> offer(TenantId tenant, String slug) {
		return topics.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> offers.offered(tenant, topic.id())
				.flatMap((before) -> put(tenant, topic, before).then(offers.find(topic.id().value()))
					.map((offer) -> new Offered(offer.topic(), !before))))
			.as(transactions::inTenant)
			.checkpoint("offer topic");
	}

	/** Withdraws an offer, if there is one. Signals {@link NotFoundException}. */
	Mono<Void> withdraw(TenantId tenant, String slug) {
		return topics.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> offers.remove(tenant, topic.id()))
			.as(transactions::inTenant)
			.checkpoint("withdraw topic");
	}

	/** What all tenants offer, by title. */
	Mono<Page<SharedTopic>> list(PageRequest page) {
		return offers.list(page)
			.as(transactions::inTenant)
			.map((found) -> Page.of(found, page,
					(topic) -> Cursor.of(SharedTopicTables.sortKey(topic.title()), topic.id().toString())));
	}

	/** One offer. Signals {@link NotFoundException}. */
	Mono<Offer> require(UUID id) {
		return offers.find(id).switchIfEmpty(Mono.error(NotFoundException::new)).as(transactions::inTenant);
	}

	private Mono<Void> put(TenantId tenant, TopicRow topic, boolean offered) {
		return published.find(tenant, topic)
			.switchIfEmpty(Mono.error(SharingRefused::notPublished))
			.flatMap((content) -> put(tenant, topic, offered, content));
	}

	private Mono<Void> put(TenantId tenant, TopicRow topic, boolean offered, TopicContent content) {
		return Mono.justOrEmpty(TopicCopy.of(content))
			.switchIfEmpty(Mono.error(() -> SharingRefused.tooLarge(TopicCopy.MAX_BYTES)))
			.flatMap((copy) -> offered ? offers.renew(tenant, topic.id(), content, copy)
					: offers.add(tenant, topic.id(), content, copy));
	}

}
