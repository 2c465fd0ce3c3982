package dev.studyhall.progress.catalogcopy;

import java.util.List;
import java.util.Set;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.live.ChangeNotices;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Keeps the structure of topics that progress is counted on. */
@Component
final class CatalogCopy implements EventConsumer {

	private final DatabaseClient database;

	private final TopicCopies topics;

	private final TopicVersions versions;

	private final QuestionCopies questions;

	private final ChoiceCopies choices;

	CatalogCopy(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
		this.topics = new TopicCopies(database);
		this.versions = new TopicVersions(database);
		this.questions = new QuestionCopies(database);
		this.choices = new ChoiceCopies(database);
	}

	@Override
	public String name() {
		return "catalog-copy";
	}

	@Override
	public String topic() {
		return "studyhall.catalog.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(TopicPublishedV1.TYPE, TopicRetiredV1.TYPE, QuestionPublishedV1.TYPE, QuestionRetiredV1.TYPE);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("topic_copy", "level_copy", "placement_copy", "topic_version", "question_copy", "choice_copy");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		TenantId tenant = events.getFirst().tenant();
		return Mono
			.defer(() -> topics.publish(tenant, Newest.of(events, TopicPublishedV1.TYPE, TopicPublishedV1.class)))
			.then(Mono.defer(() -> versions.put(tenant, events)))
			.then(Mono.defer(() -> topics.retire(tenant, Newest.of(events, TopicRetiredV1.TYPE, TopicRetiredV1.class))))
			.then(Mono.defer(() -> questions.publish(tenant,
					Newest.of(events, QuestionPublishedV1.TYPE, QuestionPublishedV1.class))))
			.then(Mono.defer(() -> questions.change(tenant,
					Newest.of(events, QuestionPublishedV1.TYPE, QuestionPublishedV1.class,
							QuestionPublishedV1::material))))
			.then(Mono.defer(() -> choices.put(tenant, events)))
			.then(Mono.defer(
					() -> questions.retire(tenant, Newest.of(events, QuestionRetiredV1.TYPE, QuestionRetiredV1.class))))
			.then(ChangeNotices.ofTenant(database, tenant));
	}

}
