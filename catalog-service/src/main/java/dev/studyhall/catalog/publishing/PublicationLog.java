package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.publishing.Publication.LeavingQuestion;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.catalog.sql.Binding;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Who published what and when. Publications of a topic are counted, under the lock of its
 * row. Every method joins the open transaction.
 */
final class PublicationLog {

	private final DatabaseClient database;

	private final IdGenerator ids;

	PublicationLog(DatabaseClient database, IdGenerator ids) {
		this.database = database;
		this.ids = ids;
	}

	/** One thing that a publication did to a topic, or to one of its questions. */
	private record Line(UUID id, @Nullable UUID question, int version, String action) {
	}

	/** Writes down what a publication does. */
	Mono<Void> write(TenantId tenant, Publication publication, Publisher.Order order) {
		List<Line> lines = new ArrayList<>();
		if (publication.changesStructure()) {
			lines.add(new Line(ids.next(), null, publication.version(), "published"));
		}
		publication.due()
			.forEach((question) -> lines.add(new Line(ids.next(), question.uuid(), question.version(), "published")));
		lines.addAll(retired(publication.leaving()));
		return write(tenant, publication.topic().id(), publication.at(), lines, order.by(), order.reverts());
	}

	/** Writes down that a topic was taken away from readers with all of its questions. */
	Mono<Void> writeWithdrawal(TenantId tenant, TopicId topic, int version, List<LeavingQuestion> questions, Instant at,
			Authorship by) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(ids.next(), null, version, "withdrawn"));
		lines.addAll(retired(questions));
		return write(tenant, topic, at, lines, by, null);
	}

	private List<Line> retired(List<LeavingQuestion> questions) {
		return questions.stream()
			.map((question) -> new Line(ids.next(), question.id().value(), question.shownVersion(), "retired"))
			.toList();
	}

	private Mono<Void> write(TenantId tenant, TopicId topic, Instant at, List<Line> lines, Authorship by,
			@Nullable Integer reverts) {
		return nextNumber(tenant, topic).flatMap((number) -> insert(tenant, topic, at, lines, number, by, reverts));
	}

	private Mono<Integer> nextNumber(TenantId tenant, TopicId topic) {
		return database.sql("""
				select coalesce(max(number), 0) + 1 as number
				from publish_log
				where tenant_id = :tenant and topic_id = :topic""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.map((row) -> new Row(row).integer("number"))
			.one();
	}

	private Mono<Void> insert(TenantId tenant, TopicId topic, Instant at, List<Line> lines, int number, Authorship by,
			@Nullable Integer reverts) {
		Columns<Line> columns = new Columns<>(lines);
		DatabaseClient.GenericExecuteSpec insert = database.sql("""
				insert into publish_log (tenant_id, id, topic_id, number, question_id, version, action, actor, message,
					reverts, published_at)
				select :tenant, l.id, :topic, :number, nullif(l.question, '')::uuid, l.version, l.action, :actor,
					:message, :reverts, :at
				from unnest(:ids::uuid[], :questions::text[], :versions::int[], :actions::text[])
					as l(id, question, version, action)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("number", number)
			.bind("ids", columns.uuids(Line::id))
			.bind("questions", columns.texts((line) -> (line.question() != null) ? line.question().toString() : ""))
			.bind("versions", columns.integers(Line::version))
			.bind("actions", columns.texts(Line::action))
			.bind("at", at);
		insert = Binding.nullable(insert, "actor", by.author(), UUID.class);
		return Binding
			.nullable(Binding.nullable(insert, "message", by.message(), String.class), "reverts", reverts,
					Integer.class)
			.then();
	}

}
