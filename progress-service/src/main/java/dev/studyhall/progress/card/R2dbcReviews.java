package dev.studyhall.progress.card;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.card.ReviewView.ReviewTopic;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Card;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** What is due, from the database. Runs in the caller's transaction. */
@Component
public final class R2dbcReviews {

	/** What both lists below have in common; due is the sort key. */
	private static final String OFFERED = """
			join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = copy.topic_id
			join placement_copy placement on placement.tenant_id = :tenant and placement.topic_id = copy.topic_id
				and placement.question_id = copy.question_id
			where copy.tenant_id = :tenant
			and card.tenant_id = :tenant
			and card.learner_id = :learner
			and not copy.retired
			and not topic.retired
			and copy.slug is not null
			and card.state = any(:states)
			and (not :leeches or card.lapses >= :leech)
			and not exists (
				select
				from card_hold hold
				where hold.tenant_id = :tenant
				and hold.learner_id = :learner
				and hold.question_id = card.question_id
				and (hold.until is null or hold.until > :due))""";

	/**
	 * The first due by their cards, and the first due by a change of their question: each
	 * read from its own index, then put together.
	 */
	private static final String LIST = """
			with due as (
				(select card.question_id, card.due as due_since, false as changed, copy.slug, copy.title,
					topic.topic_id, topic.slug as topic_slug, topic.title as topic_title, placement.level,
					placement.number
				from review_card card
				join question_copy copy on copy.question_id = card.question_id
				%1$s
				and card.version >= copy.material_version
				and card.due <= :due
				and (card.due, card.question_id) > (:afterDue, :afterQuestion)
				order by card.due, card.question_id
				limit :limit)
				union all
				(select card.question_id, least(card.due, copy.material_at), true, copy.slug, copy.title,
					topic.topic_id, topic.slug, topic.title, placement.level, placement.number
				from question_copy copy
				join review_card card on card.question_id = copy.question_id
				%1$s
				and copy.material_version > 1
				and card.version < copy.material_version
				and least(card.due, copy.material_at) <= :due
				and (least(card.due, copy.material_at), card.question_id) > (:afterDue, :afterQuestion)
				order by 2, 1
				limit :limit)
			)
			select due.*, %2$s, %3$s
			from due
			join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
				and card.question_id = due.question_id
			%4$s
			order by due_since, due.question_id
			limit :limit""".formatted(OFFERED, CardRow.COLUMNS, ParametersRow.COLUMNS, ParametersRow.JOIN_CURRENT);

	private final DatabaseClient database;

	R2dbcReviews(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The questions of the first so many that are due at that time and not put aside;
	 * with no more than so many reviews. Where these are fewer, what is being learned
	 * goes first.
	 */
	public Mono<List<UUID>> first(Owner owner, Instant at, int most, int reviews) {
		if (reviews >= most) {
			return first(owner, new Wanted(at, Wanted.ALL, false), most);
		}
		return first(owner, new Wanted(at, Wanted.LEARNING, false), most)
			.flatMap((learning) -> first(owner, new Wanted(at, Wanted.REVIEW, false), reviews)
				.map((reviewed) -> Stream.concat(learning.stream(), reviewed.stream()).limit(most).toList()));
	}

	/**
	 * What is due and not put aside, the longest due first: the page and one more, if
	 * there is one.
	 */
	Mono<List<ReviewView>> list(Owner owner, Wanted wanted, PageRequest page, Instant after) {
		return due(owner, wanted).bind("afterDue", after)
			.bind("afterQuestion", page.afterId(1))
			.bind("limit", page.limit() + 1)
			.map((row) -> toReview(row, wanted.due()))
			.all()
			.collectList();
	}

	private Mono<List<UUID>> first(Owner owner, Wanted wanted, int most) {
		return due(owner, wanted).bind("afterDue", Instant.EPOCH)
			.bind("afterQuestion", new UUID(0, 0))
			.bind("limit", most)
			.map((row) -> row.get("question_id", UUID.class))
			.all()
			.collectList();
	}

	private GenericExecuteSpec due(Owner owner, Wanted wanted) {
		return owner.bind(database, LIST)
			.bind("due", wanted.due())
			.bind("states", wanted.states().stream().map((state) -> (short) state.number()).toArray(Short[]::new))
			.bind("leeches", wanted.leeches())
			.bind("leech", Card.LEECH_AT);
	}

	private static ReviewView toReview(Readable row, Instant at) {
		Card card = CardRow.read(row).card();
		return new ReviewView(row.get("question_id", UUID.class), row.get("slug", String.class),
				row.get("title", String.class),
				new ReviewTopic(row.get("topic_id", UUID.class), row.get("topic_slug", String.class),
						row.get("topic_title", String.class)),
				row.get("level", String.class), row.get("number", Integer.class),
				card.state().name().toLowerCase(Locale.ROOT), row.get("due_since", Instant.class),
				ParametersRow.read(row).scheduler().retrievability(card, at), card.leechFlags(),
				row.get("changed", Boolean.class));
	}

}
