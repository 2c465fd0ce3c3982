package dev.studyhall.catalog.authoring;

import java.util.List;
import java.util.Objects;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Publishes topics and takes questions out of use. Each call is one transaction. */
final class Authoring {

	private final Transactions transactions;

	private final TopicTables topics;

	private final QuestionRows questions;

	private final Publisher publisher;

	private final Schedules schedules;

	private final Repetitions repetitions;

	Authoring(Transactions transactions, TopicTables topics, QuestionRows questions, Publisher publisher,
			Schedules schedules, Repetitions repetitions) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.publisher = publisher;
		this.schedules = schedules;
		this.repetitions = repetitions;
	}

	/**
	 * Shows readers the newest version of a topic and of all its questions; nothing
	 * happens if they see it already. What was to be published later is published with
	 * it. Signals {@link NotFoundException} and
	 * {@link dev.studyhall.catalog.refusal.ReviewRequired}.
	 * @param key under which it happens once; null if it may happen again
	 */
	Mono<Void> publish(Caller caller, String slug, @Nullable String message, @Nullable String key) {
		TenantId tenant = caller.tenant().id();
		return lock(tenant, slug)
			.flatMap((topic) -> publisher
				.publish(tenant, topic, Publisher.Order.newest(topic.version(), by(caller, message)))
				.filter((publication) -> !publication.changesAnything())
				.flatMap((publication) -> publisher.refresh(tenant, publication))
				.then(Mono.defer(() -> schedules.remove(tenant, topic.id()))))
			.as((work) -> repetitions.once(caller, key,
					List.of("publish", slug, Objects.requireNonNullElse(message, "")), work))
			.as(transactions::inTenant)
			.checkpoint("publish topic");
	}

	/**
	 * Takes a question out of use, from what readers see and from a draft; nothing
	 * happens if it is retired already. Signals {@link NotFoundException}.
	 * @param key under which it happens once; null if it may happen again
	 */
	Mono<Void> retire(Caller caller, QuestionId question, @Nullable String key) {
		TenantId tenant = caller.tenant().id();
		return topics.lockOf(tenant, question)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> takeOut(tenant, topic, question, by(caller, null)))
			.as((work) -> repetitions.once(caller, key, List.of("retire", question.toString()), work))
			.as(transactions::inTenant)
			.checkpoint("retire question");
	}

	/** The same in the open transaction, in which the topic is locked. */
	Mono<Void> takeOut(TenantId tenant, TopicRow topic, QuestionId question, Authorship by) {
		return takeFromPublished(tenant, topic, question, by)
			.flatMap((version) -> takeFromDraft(tenant, topic, version, question, by))
			.then(Mono.defer(() -> questions.retireDraft(tenant, question)));
	}

	/** Gives the topic's highest version after that. */
	private Mono<Integer> takeFromPublished(TenantId tenant, TopicRow topic, QuestionId question, Authorship by) {
		Integer published = topic.publishedVersion();
		if (published == null) {
			return Mono.just(topic.version());
		}
		int next = topic.version() + 1;
		return topics.require(tenant, topic.id(), published)
			.filter((content) -> content.places(question))
			.flatMap((content) -> topics.add(tenant, topic.id(), next, content.without(question), by)
				.then(Mono.defer(() -> publisher.publish(tenant, topic, Publisher.Order.asShown(next, by))))
				.thenReturn(next))
			.defaultIfEmpty(topic.version());
	}

	/**
	 * A draft that nobody has published yet stays the newest version, without the
	 * question.
	 */
	private Mono<Void> takeFromDraft(TenantId tenant, TopicRow topic, int version, QuestionId question, Authorship by) {
		if (!topic.isDraft() || topic.version() == 0) {
			return Mono.empty();
		}
		return topics.require(tenant, topic.id(), topic.version())
			.filter((content) -> version > topic.version() || content.places(question))
			.flatMap((content) -> topics.add(tenant, topic.id(), version + 1, content.without(question), by));
	}

	private Mono<TopicRow> lock(TenantId tenant, String slug) {
		return topics.lock(tenant, slug)
			.filter((topic) -> !topic.trashed() && topic.version() > 0)
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	static Authorship by(Caller caller, @Nullable String message) {
		return new Authorship(caller.requireMember().value(), message);
	}

}
