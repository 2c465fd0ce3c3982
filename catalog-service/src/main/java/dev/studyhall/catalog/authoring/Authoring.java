package dev.studyhall.catalog.authoring;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;

/** What authors do to single topics and questions. Each call is one transaction. */
public final class Authoring {

	private final Transactions transactions;

	private final TopicTables topics;

	private final QuestionTables questions;

	private final Publisher publisher;

	Authoring(Transactions transactions, TopicTables topics, QuestionTables questions, Publisher publisher) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.publisher = publisher;
	}

	/**
	 * Shows readers the newest version of a topic and of all its questions; nothing
	 * happens if they see it already. Signals {@link NotFoundException}.
	 */
	public Mono<Void> publish(Caller caller, String slug) {
		TenantId tenant = caller.tenant().id();
		return topics.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> publisher.publish(tenant, topic, order(caller, topic.version(), true)))
			.filter((publication) -> !publication.changesAnything())
			.flatMap((publication) -> publisher.refresh(tenant, publication))
			.as(transactions::inTenant)
			.checkpoint("publish topic");
	}

	/**
	 * Takes a question out of use, from what readers see and from a draft; nothing
	 * happens if it is retired already. Signals {@link NotFoundException}.
	 */
	public Mono<Void> retire(Caller caller, QuestionId question) {
		TenantId tenant = caller.tenant().id();
		return topics.lockOf(tenant, question)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> retireFromPublished(caller, topic, question)
				.flatMap((version) -> retireFromDraft(tenant, topic, version, question)))
			.then(Mono.defer(() -> questions.retireDraft(tenant, question)))
			.as(transactions::inTenant)
			.checkpoint("retire question");
	}

	/** Gives the topic's highest version after that. */
	private Mono<Integer> retireFromPublished(Caller caller, TopicRow topic, QuestionId question) {
		TenantId tenant = caller.tenant().id();
		Integer published = topic.publishedVersion();
		if (published == null) {
			return Mono.just(topic.version());
		}
		int next = topic.version() + 1;
		return topics.require(tenant, topic.id(), published)
			.filter((content) -> content.places(question))
			.flatMap((content) -> topics.add(tenant, topic.id(), next, content.without(question))
				.then(Mono.defer(() -> publisher.publish(tenant, topic, order(caller, next, false))))
				.thenReturn(next))
			.defaultIfEmpty(topic.version());
	}

	/**
	 * A draft that nobody has published yet stays the newest version, without the
	 * question.
	 */
	private Mono<Void> retireFromDraft(TenantId tenant, TopicRow topic, int version, QuestionId question) {
		boolean draft = topic.publishedVersion() == null || topic.publishedVersion() != topic.version();
		if (!draft || topic.version() == 0) {
			return Mono.empty();
		}
		return topics.require(tenant, topic.id(), topic.version())
			.filter((content) -> version > topic.version() || content.places(question))
			.flatMap((content) -> topics.add(tenant, topic.id(), version + 1, content.without(question)));
	}

	private static Publisher.Order order(Caller caller, int version, boolean newest) {
		return new Publisher.Order(version, newest, caller.requireMember().value());
	}

}
