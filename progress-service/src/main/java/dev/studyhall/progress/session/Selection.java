package dev.studyhall.progress.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.allowance.R2dbcAllowances;
import dev.studyhall.progress.card.R2dbcReviews;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Chooses a session's questions. Runs in the caller's transaction. */
@Component
final class Selection {

	private static final String FIND_TOPIC = """
			select topic_id
			from topic_copy
			where tenant_id = :tenant
			and not retired
			and slug = :topic
			order by slug, topic_id
			limit 1""";

	/**
	 * The questions of a topic that are offered and not put aside. What the learner did
	 * with each is looked up by its key, whatever is believed of a tenant that is too
	 * young for statistics.
	 */
	private static final String OFFERED = """
			from placement_copy placement
			join question_copy copy on copy.tenant_id = :tenant and copy.question_id = placement.question_id
			left join lateral (
				select known
				from question_progress
				where tenant_id = :tenant
				and learner_id = :learner
				and question_id = placement.question_id
				offset 0) progress on true
			left join lateral (
				select question_id
				from review_card
				where tenant_id = :tenant
				and learner_id = :learner
				and question_id = placement.question_id
				offset 0) card on true
			where placement.tenant_id = :tenant
			and placement.topic_id = :topic
			and not copy.retired
			and copy.slug is not null
			and not exists (
				select
				from card_hold hold
				where hold.tenant_id = :tenant
				and hold.learner_id = :learner
				and hold.question_id = placement.question_id
				and (hold.until is null or hold.until > :at))""";

	/** Those that were never rated are new, and only so many of them are taken. */
	private static final String STUDY = """
			with question as (
				select placement.question_id, placement.position, card.question_id is null as fresh,
					count(*) filter (where card.question_id is null) over (order by placement.position) as nth
				%s
				and progress.known is not true
			)
			select question_id
			from question
			where not fresh or nth <= :fresh
			order by position
			limit :limit""".formatted(OFFERED);

	/**
	 * As many of each level as its share of the topic is, drawn by the session's own id.
	 */
	private static final String MOCK = """
			with question as (
				select placement.question_id, placement.position,
					row_number() over (
						partition by placement.level
						order by md5(:session || placement.question_id::text)) as drawn,
					count(*) over (partition by placement.level) as size
				%s
			), sample as (
				select question_id, position
				from question
				order by (drawn - 0.5) / size, position
				limit :limit
			)
			select question_id
			from sample
			order by position""".formatted(OFFERED);

	private final DatabaseClient database;

	private final R2dbcReviews reviews;

	private final R2dbcAllowances allowances;

	Selection(DatabaseClient database, R2dbcReviews reviews, R2dbcAllowances allowances) {
		this.database = database;
		this.reviews = reviews;
		this.allowances = allowances;
	}

	/** The id of the topic that is offered under that slug; empty if there is none. */
	Mono<UUID> findTopic(Owner owner, String slug) {
		return database.sql(FIND_TOPIC)
			.bind("tenant", owner.tenant().value())
			.bind("topic", slug)
			.mapValue(UUID.class)
			.one();
	}

	/** What is not known of the topic, in order of difficulty, with so many new ones. */
	Mono<List<UUID>> study(Owner owner, UUID topic, int most, Instant at) {
		return allowances.find(owner, at)
			.flatMap((allowance) -> list(
					owner.bind(database, STUDY).bind("topic", topic).bind("at", at).bind("fresh", allowance.newCards()),
					most));
	}

	/** A sample of the topic, in order of difficulty. */
	Mono<List<UUID>> mock(Owner owner, UUID topic, int most, Session session) {
		return list(owner.bind(database, MOCK)
			.bind("topic", topic)
			.bind("at", session.startedAt())
			.bind("session", session.id().toString()), most);
	}

	/** What is due, the longest due first, as far as the day's limit goes. */
	Mono<List<UUID>> review(Owner owner, int most, Instant at) {
		return allowances.find(owner, at).flatMap((allowance) -> reviews.first(owner, at, most, allowance.reviews()));
	}

	private static Mono<List<UUID>> list(GenericExecuteSpec query, int most) {
		return query.bind("limit", most).mapValue(UUID.class).all().collectList();
	}

}
