package dev.studyhall.catalog.content;

import java.util.List;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.catalog.sql.Batches;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/** Questions and their versions. Every method joins the open transaction. */
public final class QuestionTables {

	private static final int FIRST = 1;

	private final DatabaseClient database;

	private final JsonMapper json;

	private final Scheduler rendering;

	/**
	 * The tables as one role sees them.
	 * @param rendering where Markdown becomes HTML: not on an event loop
	 */
	QuestionTables(DatabaseClient database, JsonMapper json, Scheduler rendering) {
		this.database = database;
		this.json = json;
		this.rendering = rendering;
	}

	/**
	 * Inserts questions that are new and point to their first versions, which must come
	 * by {@link #addVersions}.
	 */
	public Mono<Void> add(TenantId tenant, TopicId topic, List<NewQuestion> questions) {
		return Flux.fromIterable(Batches.of(questions, (question) -> Slugs.LENGTH))
			.concatMap((batch) -> insert(tenant, topic, new Columns<>(batch)))
			.then();
	}

	/** Adds versions and makes each the newest of its question. */
	public Mono<Void> addVersions(TenantId tenant, List<NewVersion> versions, Authorship authorship) {
		return Flux.fromIterable(Batches.of(versions, (version) -> 2 * version.content().length()))
			.concatMap((batch) -> render(batch)
				.flatMap((rendered) -> insertVersions(tenant, new Columns<>(rendered), authorship))
				.then(point(tenant, batch.stream().filter((version) -> version.version() > FIRST).toList())))
			.then();
	}

	/** A question that was not there before. */
	public record NewQuestion(QuestionId id, String externalId, String slug) {
	}

	/** A version to be added. */
	public record NewVersion(QuestionId question, int version, ChangeKind change, QuestionContent content) {
	}

	private Mono<Void> insert(TenantId tenant, TopicId topic, Columns<NewQuestion> questions) {
		return database.sql("""
				insert into question (tenant_id, id, topic_id, external_id, slug, state, version)
				select :tenant, q.id, :topic, q.external_id, q.slug, 'draft', 1
				from unnest(:ids::uuid[], :externalIds::text[], :slugs::text[]) as q(id, external_id, slug)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("ids", questions.uuids((question) -> question.id().value()))
			.bind("externalIds", questions.texts(NewQuestion::externalId))
			.bind("slugs", questions.texts(NewQuestion::slug))
			.then();
	}

	/** A version with its texts as a page shows them. */
	private record RenderedVersion(NewVersion version, String body) {

		QuestionContent content() {
			return version.content();
		}

	}

	private Mono<List<RenderedVersion>> render(List<NewVersion> batch) {
		return Mono
			.fromCallable(() -> batch.stream()
				.map((version) -> new RenderedVersion(version,
						json.writeValueAsString(QuestionBody.render(version.content()))))
				.toList())
			.subscribeOn(rendering);
	}

	private Mono<Void> insertVersions(TenantId tenant, Columns<RenderedVersion> versions, Authorship authorship) {
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					insert into question_version (tenant_id, question_id, version, change_kind, interaction_type, title, body,
						tags, estimated_minutes, content_hash, author, message)
					select :tenant, v.question, v.version, v.change, v.type, v.title, v.body::jsonb,
						array(select jsonb_array_elements_text(v.tags::jsonb)), nullif(v.minutes, '')::int, v.hash,
						:author, :message
					from unnest(:questions::uuid[], :versions::int[], :changes::text[], :types::text[], :titles::text[],
						:bodies::text[], :tags::text[], :minutes::text[], :hashes::text[])
						as v(question, version, change, type, title, body, tags, minutes, hash)""")
			.bind("tenant", tenant.value())
			.bind("questions", versions.uuids((row) -> row.version().question().value()))
			.bind("versions", versions.integers((row) -> row.version().version()))
			.bind("changes", versions.texts((row) -> row.version().change().code()))
			.bind("types", versions.texts((row) -> row.content().type().code()))
			.bind("titles", versions.texts((row) -> row.content().title()))
			.bind("bodies", versions.texts(RenderedVersion::body))
			.bind("tags", versions.texts((row) -> json.writeValueAsString(row.content().tags())))
			.bind("minutes", versions.optionalIntegers((row) -> row.content().minutes()))
			.bind("hashes", versions.texts((row) -> QuestionHash.of(row.content())));
		return authorship.sign(insert).then();
	}

	private Mono<Void> point(TenantId tenant, List<NewVersion> later) {
		return Mono.just(new Columns<>(later))
			.filter((versions) -> !later.isEmpty())
			.flatMap((versions) -> database.sql("""
					update question q
					set version = v.version
					from unnest(:questions::uuid[], :versions::int[]) as v(question, version)
					where q.tenant_id = :tenant and q.id = v.question""")
				.bind("tenant", tenant.value())
				.bind("questions", versions.uuids((version) -> version.question().value()))
				.bind("versions", versions.integers(NewVersion::version))
				.then());
	}

}
