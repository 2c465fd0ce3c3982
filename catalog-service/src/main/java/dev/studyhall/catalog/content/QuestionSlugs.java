package dev.studyhall.catalog.content;

import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Slugs of questions, and those that they had while readers saw them. Each leads to one
 * question of its topic for good, so that no link ever means another one. To be called
 * under the lock of the topic's row; every method joins the open transaction.
 */
public final class QuestionSlugs {

	private static final int MAX_SLUGS = 100_000;

	private final DatabaseClient database;

	QuestionSlugs(DatabaseClient database) {
		this.database = database;
	}

	/** Slugs that the topic's questions had. */
	public Mono<Set<String>> listFormer(TenantId tenant, TopicId topic) {
		return database.sql("""
				select slug
				from former_question_slug
				where tenant_id = :tenant and topic_id = :topic
				limit :limit""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("limit", MAX_SLUGS)
			.map((row) -> new Row(row).text("slug"))
			.all()
			.collect(Collectors.toSet());
	}

	/** Whether no other question of the topic has the slug, or had it. */
	public Mono<Boolean> isFree(TenantId tenant, TopicId topic, QuestionId question, String slug) {
		return database
			.sql("""
					select not exists (
							select from question
							where tenant_id = :tenant and topic_id = :topic and slug = :slug and id <> :question)
						and not exists (
							select from former_question_slug
							where tenant_id = :tenant and topic_id = :topic and slug = :slug and question_id <> :question)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("slug", slug)
			.bind("question", question.value())
			.mapValue(Boolean.class)
			.one();
	}

	/** Gives a question another slug; what readers knew leads there from now on. */
	public Mono<Void> rename(TenantId tenant, QuestionId question, String slug) {
		return database.sql("""
				with taken_back as (
					delete from former_question_slug
					where tenant_id = :tenant and question_id = :question and slug = :slug
						and topic_id = (select topic_id from question where tenant_id = :tenant and id = :question)
				), remembered as (
					insert into former_question_slug (tenant_id, topic_id, slug, question_id)
					select tenant_id, topic_id, slug, id
					from question
					where tenant_id = :tenant and id = :question and published_version is not null
				)
				update question set slug = :slug where tenant_id = :tenant and id = :question""")
			.bind("tenant", tenant.value())
			.bind("question", question.value())
			.bind("slug", slug)
			.then();
	}

}
