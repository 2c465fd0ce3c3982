package dev.studyhall.catalog.reviewing;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Reviews of versions, and whether a tenant asks for them. Every method joins the open
 * transaction.
 */
public final class ReviewTables {

	/** The newest versions of a topic and its questions that readers do not see. */
	private static final String UNSEEN = """
			(select t.id, t.version, v.author
			from topic t
			join topic_version v on v.tenant_id = t.tenant_id and v.topic_id = t.id and v.version = t.version
			where t.tenant_id = :tenant and t.id = :topic and t.published_version is distinct from t.version
			union all
			select q.id, q.version, v.author
			from question q
			join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
			where q.tenant_id = :tenant and q.topic_id = :topic and q.state in ('draft', 'published')
				and (q.state = 'draft' or q.published_version is distinct from q.version))""";

	private final DatabaseClient database;

	ReviewTables(DatabaseClient database) {
		this.database = database;
	}

	/** A version of a topic or a question. */
	public record Subject(UUID id, int version) {
	}

	/** Whether the tenant shows readers only what was approved. */
	Mono<Boolean> isRequired(TenantId tenant) {
		return database.sql("select review_required from authoring_policy where tenant_id = :tenant")
			.bind("tenant", tenant.value())
			.map((row) -> new Row(row).flag("review_required"))
			.one()
			.defaultIfEmpty(false);
	}

	Mono<Void> require(TenantId tenant, boolean required) {
		return database.sql("""
				insert into authoring_policy (tenant_id, review_required)
				values (:tenant, :required)
				on conflict (tenant_id) do update set review_required = excluded.review_required""")
			.bind("tenant", tenant.value())
			.bind("required", required)
			.then();
	}

	/**
	 * Asks for a review of what readers do not see yet; gives of how many versions.
	 * @param only one of the topic's questions, or the topic itself; null for all
	 */
	Mono<Long> request(TenantId tenant, TopicId topic, @Nullable UUID only, UUID actor) {
		return onlyOne(database.sql("""
				insert into review (tenant_id, subject_id, version, topic_id, state, requested_by, requested_at)
				select :tenant, s.id, s.version, :topic, 'requested', :actor, now()
				from %s as s
				where :only::uuid is null or s.id = :only::uuid
				on conflict (tenant_id, subject_id, version) do update
				set state = 'requested', requested_by = excluded.requested_by, requested_at = excluded.requested_at,
					decided_by = null, decided_at = null, comment = null
				where review.state = 'rejected'""".formatted(UNSEEN)), only).bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("actor", actor)
			.fetch()
			.rowsUpdated();
	}

	/** How many of those under review the actor made. */
	Mono<Long> countOwn(TenantId tenant, TopicId topic, @Nullable UUID only, UUID actor) {
		return onlyOne(database.sql("""
				select count(*) as own
				from %s as s
				join review r on r.tenant_id = :tenant and r.subject_id = s.id and r.version = s.version
				where r.state = 'requested' and s.author = :actor and (:only::uuid is null or s.id = :only::uuid)"""
			.formatted(UNSEEN)), only).bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("actor", actor)
			.map((row) -> new Row(row).number("own"))
			.one();
	}

	/** Decides on those under review; gives how many there were. */
	Mono<Long> decide(TenantId tenant, TopicId topic, @Nullable UUID only, Decision decision) {
		DatabaseClient.GenericExecuteSpec update = onlyOne(database.sql("""
				update review r
				set state = :state, decided_by = :actor, decided_at = now(), comment = :comment
				from %s as s
				where r.tenant_id = :tenant and r.subject_id = s.id and r.version = s.version
					and r.state = 'requested' and (:only::uuid is null or s.id = :only::uuid)""".formatted(UNSEEN)),
				only)
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("state", decision.approved() ? "approved" : "rejected")
			.bind("actor", decision.actor());
		String comment = decision.comment();
		return ((comment != null) ? update.bind("comment", comment) : update.bindNull("comment", String.class)).fetch()
			.rowsUpdated();
	}

	/** What somebody decided. */
	record Decision(boolean approved, UUID actor, @Nullable String comment) {
	}

	/** Approves versions that say what readers saw before. */
	public Mono<Void> carryOver(TenantId tenant, TopicId topic, List<Subject> subjects, Authorship by) {
		Columns<Subject> columns = new Columns<>(subjects);
		UUID author = by.author();
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					insert into review (tenant_id, subject_id, version, topic_id, state, requested_by, requested_at, decided_by,
						decided_at)
					select :tenant, s.id, s.version, :topic, 'approved', :actor, now(), :actor, now()
					from unnest(:ids::uuid[], :versions::int[]) as s(id, version)
					on conflict (tenant_id, subject_id, version) do update set state = 'approved'""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("ids", columns.uuids(Subject::id))
			.bind("versions", columns.integers(Subject::version));
		return ((author != null) ? insert.bind("actor", author) : insert.bindNull("actor", UUID.class)).then();
	}

	/** What waits for a review, in the order of ids; one too many. */
	Mono<List<ReviewItem>> listOpen(TenantId tenant, PageRequest page) {
		return database
			.sql("""
					select r.subject_id, r.version, t.slug, case when r.subject_id = r.topic_id then 'topic' else 'question' end
						as kind, coalesce(qv.title, tv.title) as title, r.requested_by, r.requested_at
					from review r
					join topic t on t.tenant_id = r.tenant_id and t.id = r.topic_id
					left join topic_version tv on tv.tenant_id = r.tenant_id and tv.topic_id = r.subject_id
						and tv.version = r.version
					left join question_version qv on qv.tenant_id = r.tenant_id and qv.question_id = r.subject_id
						and qv.version = r.version
					where r.tenant_id = :tenant and r.state = 'requested' and t.trashed_at is null
						and r.subject_id > :after
					order by r.subject_id, r.version
					limit :limit""")
			.bind("tenant", tenant.value())
			.bind("after", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.map((row) -> toItem(new Row(row)))
			.all()
			.collectList();
	}

	private static DatabaseClient.GenericExecuteSpec onlyOne(DatabaseClient.GenericExecuteSpec statement,
			@Nullable UUID only) {
		return (only != null) ? statement.bind("only", only) : statement.bindNull("only", UUID.class);
	}

	private static ReviewItem toItem(Row row) {
		return new ReviewItem(row.text("kind"), row.uuid("subject_id"), row.integer("version"), row.text("slug"),
				row.text("title"), row.findUuid("requested_by"), row.instant("requested_at"));
	}

}
