package dev.studyhall.progress.goal;

import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.card.CardRow;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.ReviewCard;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * What is to be known for a goal, from the database. Runs in the caller's transaction.
 */
@Component
final class R2dbcGoalQuestions {

	/** The most questions of a goal; the hardest beyond them are left out. */
	private static final int MOST = 5_000;

	/**
	 * Each question is looked up by its keys, whatever is believed of a tenant that is
	 * too young for statistics.
	 */
	private static final String LIST = """
			select copy.question_id, copy.slug, copy.title, topic.slug as topic_slug, placement.level,
				level.title as level_title, placement.number, copy.estimated_minutes, copy.material_version,
				mark.question_id is not null as challenging,
				%s
			from unnest(:topics) with ordinality as wanted (topic_id, place)
			join topic_copy topic on topic.tenant_id = :tenant and topic.topic_id = wanted.topic_id
			join placement_copy placement on placement.tenant_id = :tenant and placement.topic_id = wanted.topic_id
			cross join lateral (
				select question_id, topic_id, slug, title, estimated_minutes, material_version, retired
				from question_copy
				where tenant_id = :tenant
				and question_id = placement.question_id
				offset 0) copy
			left join level_copy level on level.tenant_id = :tenant and level.topic_id = wanted.topic_id
				and level.code = placement.level
			left join lateral (
				select *
				from review_card
				where tenant_id = :tenant
				and learner_id = :learner
				and question_id = placement.question_id
				offset 0) card on true
			left join lateral (
				select question_id
				from challenging_mark
				where tenant_id = :tenant
				and learner_id = :learner
				and question_id = placement.question_id
				and challenging
				offset 0) mark on true
			where not topic.retired
			and copy.topic_id = wanted.topic_id
			and not copy.retired
			and copy.slug is not null
			and not exists (
				select
				from card_hold hold
				where hold.tenant_id = :tenant
				and hold.learner_id = :learner
				and hold.question_id = copy.question_id
				and (hold.until is null or hold.until >= :date))
			order by level.position, wanted.place, placement.position
			limit :most""".formatted(CardRow.COLUMNS);

	private final DatabaseClient database;

	R2dbcGoalQuestions(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The questions that are offered and not put aside until the date, in order of
	 * difficulty: level by level, within it topic by topic.
	 */
	Mono<List<TopicQuestion>> list(Owner owner, StudyGoal goal) {
		return owner.bind(database, LIST)
			.bind("topics", goal.topics().toArray(UUID[]::new))
			.bind("date", goal.targetDate().atStartOfDay(goal.timeZone()).toInstant())
			.bind("most", MOST)
			.map(R2dbcGoalQuestions::toQuestion)
			.all()
			.collectList();
	}

	private static TopicQuestion toQuestion(Readable row) {
		ReviewCard card = CardRow.read(row);
		boolean changed = card.version() < row.get("material_version", Integer.class);
		return new TopicQuestion(row.get("question_id", UUID.class), row.get("slug", String.class),
				row.get("title", String.class), row.get("topic_slug", String.class), row.get("level", String.class),
				row.get("level_title", String.class), row.get("number", Integer.class),
				row.get("estimated_minutes", Integer.class), row.get("challenging", Boolean.class),
				changed ? Card.NEW : card.card());
	}

}
