package dev.studyhall.catalog.content;

import java.util.List;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Questions in short, and whether they are in use. Every method joins the open
 * transaction.
 */
public final class QuestionRows {

	private static final int MAX_QUESTIONS = 100_000;

	private static final String QUESTION = """
			select q.id, q.external_id, q.slug, q.state in ('retired', 'trashed') as retired,
				q.state = 'trashed' as trashed, q.version, v.content_hash
			from question q
			join question_version v on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
			where q.tenant_id = :tenant and %s
			limit :limit""";

	private final DatabaseClient database;

	QuestionRows(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * All questions that a topic ever had, compared by the hash of their newest version.
	 */
	public Mono<List<QuestionRow>> list(TenantId tenant, TopicId topic) {
		return database.sql(QUESTION.formatted("q.topic_id = :topic"))
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("limit", MAX_QUESTIONS)
			.map((row) -> toQuestion(new Row(row)))
			.all()
			.collectList();
	}

	/** The question of that id; empty if there is none. */
	public Mono<QuestionRow> find(TenantId tenant, QuestionId id) {
		return database.sql(QUESTION.formatted("q.id = :id"))
			.bind("tenant", tenant.value())
			.bind("id", id.value())
			.bind("limit", 1)
			.map((row) -> toQuestion(new Row(row)))
			.one();
	}

	/** Takes a question that was never published out of use. */
	public Mono<Void> retireDraft(TenantId tenant, QuestionId question) {
		return move(tenant, question, "state = 'draft'", "retired");
	}

	/** Puts a question that is out of use into the trash. */
	public Mono<Void> trash(TenantId tenant, QuestionId question) {
		return move(tenant, question, "state = 'retired'", "trashed");
	}

	/** Makes a draft of a question that was out of use. */
	public Mono<Void> restore(TenantId tenant, QuestionId question) {
		return move(tenant, question, "state in ('retired', 'trashed')", "draft");
	}

	private Mono<Void> move(TenantId tenant, QuestionId question, String condition, String state) {
		return database
			.sql("update question set state = :state where tenant_id = :tenant and id = :question and " + condition)
			.bind("state", state)
			.bind("tenant", tenant.value())
			.bind("question", question.value())
			.then();
	}

	private static QuestionRow toQuestion(Row row) {
		return new QuestionRow(new QuestionId(row.uuid("id")), row.text("external_id"), row.text("slug"),
				row.flag("retired"), row.flag("trashed"), row.integer("version"), row.text("content_hash"));
	}

}
