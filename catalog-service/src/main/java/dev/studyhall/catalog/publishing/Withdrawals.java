package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publication.LeavingQuestion;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Takes whole topics away from readers: documents, events and log in the open
 * transaction, in which the topic's row is locked.
 */
public final class Withdrawals {

	private static final int NONE_PLACED = 0;

	private final TopicTables topics;

	private final PublicationTables publications;

	private final DocumentTables documents;

	private final PublicationLog log;

	private final Outbox outbox;

	private final Publisher.Tools tools;

	Withdrawals(TopicTables topics, DatabaseClient database, Outbox outbox, Publisher.Tools tools) {
		this.topics = topics;
		this.publications = new PublicationTables(database);
		this.documents = new DocumentTables(database, tools.json(), tools.observer());
		this.log = new PublicationLog(database, tools.ids());
		this.outbox = outbox;
		this.tools = tools;
	}

	/** Withdraws a topic; nothing happens if readers see nothing of it. */
	public Mono<Void> withdraw(TenantId tenant, TopicRow topic, Authorship by) {
		Integer shown = topic.publishedVersion();
		if (shown == null) {
			return Mono.empty();
		}
		Instant now = tools.clock().instant();
		return publications.leaving(tenant, topic.id(), NONE_PLACED)
			.flatMap((questions) -> announce(tenant, topic, shown, questions, now)
				.then(Mono.defer(() -> log.writeWithdrawal(tenant, topic.id(), shown, questions, now, by)))
				.then(Mono.defer(() -> documents.removeTopic(tenant, topic.id()))));
	}

	private Mono<Void> announce(TenantId tenant, TopicRow topic, int shown, List<LeavingQuestion> questions,
			Instant now) {
		return topics.markWithdrawn(tenant, topic.id())
			.zipWhen((_) -> publications.markRetired(tenant, questions))
			.flatMap((numbers) -> outbox
				.appendAll(events(tenant, topic, shown, questions, numbers.getT1(), numbers.getT2(), now)));
	}

	private static List<OutgoingEvent> events(TenantId tenant, TopicRow topic, int shown,
			List<LeavingQuestion> questions, long topicSequence, Map<UUID, Long> sequences, Instant now) {
		List<OutgoingEvent> events = new ArrayList<>();
		for (LeavingQuestion question : questions) {
			UUID id = question.id().value();
			events.add(new OutgoingEvent(tenant, id.toString(), Objects.requireNonNull(sequences.get(id)),
					QuestionRetiredV1.TYPE, id.toString(), now,
					new QuestionRetiredV1(tenant.value(), id, topic.id().value(), question.shownVersion(), now)));
		}
		events.add(topicRetired(tenant, topic.id(), shown, topicSequence, now));
		return events;
	}

	static OutgoingEvent topicRetired(TenantId tenant, TopicId topic, int shown, long sequence, Instant at) {
		return new OutgoingEvent(tenant, topic.toString(), sequence, TopicRetiredV1.TYPE, topic.toString(), at,
				new TopicRetiredV1(tenant.value(), topic.value(), shown, at));
	}

}
