package dev.studyhall.catalog.sharing;

import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.publishing.PublicationFollower;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

/**
 * Keeps offers as readers of the original see it: a publication renews the copy in its
 * own transaction. A topic that has grown too large to be shared keeps the last copy that
 * was not.
 */
final class SharedCopies implements PublicationFollower {

	private final SharedTopicTables offers;

	private final PublishedContent published;

	SharedCopies(SharedTopicTables offers, PublishedContent published) {
		this.offers = offers;
		this.published = published;
	}

	@Override
	public Mono<Void> onPublished(TenantId tenant, TopicRow topic) {
		return offers.offered(tenant, topic.id())
			.filter(Boolean::booleanValue)
			.flatMap((offered) -> published.find(tenant, topic))
			.flatMap((content) -> Mono.justOrEmpty(TopicCopy.of(content))
				.flatMap((copy) -> offers.renew(tenant, topic.id(), content, copy)));
	}

}
