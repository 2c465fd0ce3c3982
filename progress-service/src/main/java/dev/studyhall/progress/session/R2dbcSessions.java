package dev.studyhall.progress.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.session.SessionView.SessionQuestion;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Sessions in the database. Runs in the caller's transaction. */
@Component
final class R2dbcSessions {

	private static final String ADD = """
			with session as (
				insert into study_session (tenant_id, learner_id, session_id, mode, since_sequence, started_at, ends_at)
				values (:tenant, :learner, :session, :mode, :since, :startedAt, :endsAt)
			)
			insert into session_question (tenant_id, learner_id, session_id, position, question_id)
			select :tenant, :learner, :session, question.position, question.id
			from unnest(:questions) with ordinality as question (id, position)""";

	private static final String FIND = """
			select session_id, mode, since_sequence, started_at, ends_at
			from study_session
			where tenant_id = :tenant
			and learner_id = :learner
			and session_id = :session""";

	/**
	 * Each question with its first attempt that counts. The lower bound of the time only
	 * spares partitions: clocks of instances differ, and it is the sequence that tells.
	 */
	private static final String QUESTIONS = """
			with item as materialized (
				select position, question_id
				from session_question
				where tenant_id = :tenant
				and learner_id = :learner
				and session_id = :session
			), answer as materialized (
				select distinct on (question_id) question_id, rating
				from attempt
				where tenant_id = :tenant
				and learner_id = :learner
				and sequence > :since
				and recorded_at >= :startedAt - interval '1 hour'
				and recorded_at <= :endsAt
				and question_id in (select question_id from item)
				and not exists (
					select
					from attempt_undo undo
					where undo.tenant_id = :tenant
					and undo.learner_id = :learner
					and undo.undone_sequence = attempt.sequence)
				order by question_id, sequence
			)
			select item.question_id, copy.slug, copy.title, placement.level, placement.number,
				answer.question_id is not null as answered, answer.rating
			from item
			left join answer on answer.question_id = item.question_id
			left join question_copy copy on copy.tenant_id = :tenant and copy.question_id = item.question_id
			left join placement_copy placement on placement.tenant_id = :tenant and placement.topic_id = copy.topic_id
				and placement.question_id = item.question_id
			order by item.position
			limit 100""";

	private final DatabaseClient database;

	R2dbcSessions(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(Owner owner, Session session, List<UUID> questions) {
		return owner.bind(database, ADD)
			.bind("session", session.id())
			.bind("mode", session.mode().code())
			.bind("since", session.since())
			.bind("startedAt", session.startedAt())
			.bind("endsAt", session.endsAt())
			.bind("questions", questions.toArray(UUID[]::new))
			.then();
	}

	/** The learner's session of that id; empty if there is none. */
	Mono<Session> find(Owner owner, UUID id) {
		return owner.bind(database, FIND).bind("session", id).map(R2dbcSessions::toSession).one();
	}

	/** The session's questions in their order, with what was answered. */
	Mono<List<SessionQuestion>> listQuestions(Owner owner, Session session) {
		return owner.bind(database, QUESTIONS)
			.bind("session", session.id())
			.bind("since", session.since())
			.bind("startedAt", session.startedAt())
			.bind("endsAt", session.endsAt())
			.map(R2dbcSessions::toQuestion)
			.all()
			.collectList();
	}

	private static Session toSession(Readable row) {
		return new Session(row.get("session_id", UUID.class),
				Mode.valueOf(row.get("mode", String.class).toUpperCase(Locale.ROOT)),
				row.get("since_sequence", Long.class), row.get("started_at", Instant.class),
				row.get("ends_at", Instant.class));
	}

	private static SessionQuestion toQuestion(Readable row) {
		return new SessionQuestion(row.get("question_id", UUID.class), row.get("slug", String.class),
				row.get("title", String.class), row.get("level", String.class), row.get("number", Integer.class),
				row.get("answered", Boolean.class), row.get("rating", Integer.class));
	}

}
