package dev.studyhall.catalog.publishing;

import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

/** Has something to do whenever readers of a topic see something new. */
public interface PublicationFollower {

	/** Joins the publication's transaction, after its documents are written. */
	Mono<Void> onPublished(TenantId tenant, TopicRow topic);

}
