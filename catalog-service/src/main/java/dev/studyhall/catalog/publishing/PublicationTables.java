package dev.studyhall.catalog.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.publishing.Publication.LeavingQuestion;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * What is published of which question, and the log of it. Every method joins the open
 * transaction.
 */
final class PublicationTables {

	private static final int MAX_QUESTIONS = 10_000;

	private final DatabaseClient database;

	PublicationTables(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The questions that have a place in a version of a topic, in no order. Each is
	 * looked up by its key, whatever is believed of a tenant that is too young for
	 * statistics. What is right of a choice is read only where it is to be told. A change
	 * is material if any version is that came after the one that readers saw last, and
	 * minor if after all of them it says the same.
	 * @param newest whether the newest version of each is meant, or the one that readers
	 * see
	 */
	Mono<List<PlacedQuestion>> placed(TenantId tenant, TopicId topic, int version, boolean newest) {
		return database
			.sql("""
					select q.id, q.slug, v.version, v.interaction_type, v.title, v.tags, v.estimated_minutes, v.content_hash,
						case
							when v.version - coalesce(q.published_version, 0) < 2 then v.change_kind
							when v.content_hash = (
								select seen.content_hash
								from question_version seen
								where seen.tenant_id = :tenant and seen.question_id = q.id and seen.version = q.published_version)
							then 'minor'
							when exists (
								select from question_version unseen
								where unseen.tenant_id = :tenant and unseen.question_id = q.id
									and unseen.version > coalesce(q.published_version, 0) and unseen.version <= v.version
									and unseen.change_kind = 'material')
							then 'material'
							else 'minor'
						end as change_kind,
						key.options, key.right_options,
						case when q.state = 'published' then q.published_version end as shown_version,
						d.slug as shown_slug, d.frame, d.published_at
					from placement p
					cross join lateral (
						select q.id, q.slug, q.state, q.version, q.published_version
						from question q
						where q.tenant_id = :tenant and q.id = p.question_id
						offset 0
					) q
					cross join lateral (
						select v.version, v.interaction_type, v.title, v.change_kind, v.tags, v.estimated_minutes, v.content_hash,
							v.body
						from question_version v
						where v.tenant_id = :tenant and v.question_id = q.id
							and v.version = case when :newest then q.version else q.published_version end
						offset 0
					) v
					left join lateral (
						select d.slug, d.frame, d.published_at
						from published_question d
						where d.tenant_id = :tenant and d.question_id = q.id
						offset 0
					) d on true
					cross join lateral (
						select nullif(count(*), 0)::int as options,
							array_agg(option.place::int order by option.place)
								filter (where (option.value ->> 'correct')::boolean) as right_options
						from jsonb_array_elements(
							case
								when v.interaction_type <> 'open'
									and (q.state <> 'published' or q.published_version is distinct from v.version
										or d.slug is distinct from q.slug)
								then v.body -> 'options'
							end) with ordinality as option(value, place)
					) key
					where p.tenant_id = :tenant and p.topic_id = :topic and p.version = :version
					limit :limit""")
			.bind("newest", newest)
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.bind("limit", MAX_QUESTIONS)
			.map((row) -> toPlaced(new Row(row)))
			.all()
			.collectList();
	}

	/** Questions that readers see and that have no place in a version of their topic. */
	Mono<List<LeavingQuestion>> leaving(TenantId tenant, TopicId topic, int version) {
		return database.sql("""
				select q.id, q.published_version
				from question q
				where q.tenant_id = :tenant and q.topic_id = :topic and q.state = 'published'
					and not exists (
						select from placement p
						where p.tenant_id = q.tenant_id and p.topic_id = q.topic_id and p.version = :version
							and p.question_id = q.id)
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.bind("limit", MAX_QUESTIONS)
			.map((row) -> new LeavingQuestion(new QuestionId(new Row(row).uuid("id")),
					new Row(row).integer("published_version")))
			.all()
			.collectList();
	}

	/**
	 * Makes versions the published ones; gives the number of the event that says so, by
	 * question.
	 */
	Mono<Map<UUID, Long>> markPublished(TenantId tenant, List<PlacedQuestion> questions) {
		Columns<PlacedQuestion> columns = new Columns<>(questions);
		return database.sql("""
				update question q
				set state = 'published', published_version = v.version, sequence = q.sequence + 1
				from unnest(:ids::uuid[], :versions::int[]) as v(id, version)
				where q.tenant_id = :tenant and q.id = v.id
				returning q.id, q.sequence""")
			.bind("ids", columns.uuids(PlacedQuestion::uuid))
			.bind("versions", columns.integers(PlacedQuestion::version))
			.bind("tenant", tenant.value())
			.map((row) -> Map.entry(new Row(row).uuid("id"), new Row(row).number("sequence")))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/**
	 * Takes questions away from readers; gives the number of the event that says so, by
	 * question.
	 */
	Mono<Map<UUID, Long>> markRetired(TenantId tenant, List<LeavingQuestion> questions) {
		return database.sql("""
				update question
				set state = 'retired', sequence = sequence + 1
				where tenant_id = :tenant and id = any(:ids)
				returning id, sequence""")
			.bind("tenant", tenant.value())
			.bind("ids", new Columns<>(questions).uuids((question) -> question.id().value()))
			.map((row) -> Map.entry(new Row(row).uuid("id"), new Row(row).number("sequence")))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	private static PlacedQuestion toPlaced(Row row) {
		return new PlacedQuestion(new QuestionId(row.uuid("id")), row.text("slug"), row.integer("version"),
				InteractionType.of(row.text("interaction_type")), row.text("title"),
				ChangeKind.of(row.text("change_kind")), row.texts("tags"), row.findInteger("estimated_minutes"),
				row.text("content_hash"), toKey(row), row.findInteger("shown_version"), row.findText("shown_slug"),
				row.findText("frame"), row.findInstant("published_at"));
	}

	private static @Nullable ChoiceKey toKey(Row row) {
		Integer options = row.findInteger("options");
		return (options != null) ? new ChoiceKey(options, row.integers("right_options")) : null;
	}

}
