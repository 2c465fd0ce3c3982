package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Set;

import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Documents, words and languages as they are written. Every method joins the open
 * transaction.
 */
final class SearchIndexTables {

	/**
	 * A document that says the same as before costs no stemming and no row. Where it says
	 * {@code offset 0}, vectors are made once though they are used twice.
	 */
	private static final String PUT = """
			insert into search_document (tenant_id, id, kind, topic_id, slug, title, level, interaction_type, tags, body,
				hash, title_words, words, body_from)
			select :tenant, d.id, d.kind, d.topic, d.slug, d.title, nullif(d.level, ''), nullif(d.type, ''),
				array(select jsonb_array_elements_text(d.tags::jsonb)), d.body, d.hash,
				t.stems || to_tsvector('simple', d.title_text) || t.filters,
				h.words || setweight(to_tsvector(d.configuration::regconfig, d.body_text), 'D') || t.filters,
				(select coalesce(max(p), 0) from unnest(h.words) w cross join lateral unnest(w.positions) p)
			from unnest(:ids::uuid[], :kinds::text[], :topics::uuid[], :slugs::text[], :titles::text[], :levels::text[],
					:types::text[], :tags::text[], :bodies::text[], :hashes::text[], :configurations::text[],
					:titleTexts::text[], :tagTexts::text[], :bodyTexts::text[], :filters::text[])
				as d(id, kind, topic, slug, title, level, type, tags, body, hash, configuration, title_text, tag_text,
					body_text, filters)
			cross join lateral (
				select to_tsvector(d.configuration::regconfig, d.title_text) as stems,
					array_to_tsvector(array(select jsonb_array_elements_text(d.filters::jsonb))) as filters
				offset 0
			) t
			cross join lateral (
				select setweight(t.stems, 'A') || setweight(to_tsvector('simple', d.tag_text), 'B') as words
				offset 0
			) h
			where not exists (
				select from search_document s where s.tenant_id = :tenant and s.id = d.id and s.hash = d.hash)
			on conflict (tenant_id, id) do update
			set slug = excluded.slug, topic_id = excluded.topic_id, title = excluded.title, level = excluded.level,
				interaction_type = excluded.interaction_type, tags = excluded.tags, body = excluded.body,
				hash = excluded.hash, title_words = excluded.title_words, words = excluded.words,
				body_from = excluded.body_from""";

	private final DatabaseClient database;

	private final JsonMapper json;

	SearchIndexTables(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Writes documents, as far as they are not there with the same content. */
	Mono<Void> put(TenantId tenant, List<IndexedDocument> documents) {
		Columns<SearchDocument> columns = new Columns<>(documents.stream().map(IndexedDocument::document).toList());
		Columns<IndexedDocument> texts = new Columns<>(documents);
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("ids", columns.uuids(SearchDocument::id))
			.bind("kinds", columns.texts(SearchDocument::kind))
			.bind("topics", columns.uuids(SearchDocument::topic))
			.bind("slugs", columns.texts(SearchDocument::slug))
			.bind("titles", columns.texts(SearchDocument::title))
			.bind("levels", columns.texts((document) -> orEmpty(document.level())))
			.bind("types", columns.texts((document) -> orEmpty(document.type())))
			.bind("tags", columns.texts((document) -> json.writeValueAsString(document.tags())))
			.bind("bodies", columns.texts(SearchDocument::body))
			.bind("hashes", columns.texts(SearchDocument::hash))
			.bind("configurations", columns.texts(SearchDocument::configuration))
			.bind("titleTexts", texts.texts((document) -> Words.join(document.title())))
			.bind("tagTexts", texts.texts((document) -> Words.join(document.tags())))
			.bind("bodyTexts", texts.texts((document) -> Words.join(document.body())))
			.bind("filters", columns.texts((document) -> json.writeValueAsString(SearchFilter.wordsOf(document))))
			.then();
	}

	/** Adds a language in which documents of the tenant are. */
	Mono<Void> addLanguage(TenantId tenant, String configuration) {
		return database.sql("""
				insert into search_language (tenant_id, configuration)
				select :tenant, :configuration
				where not exists (
					select from search_language where tenant_id = :tenant and configuration = :configuration)
				on conflict do nothing""").bind("tenant", tenant.value()).bind("configuration", configuration).then();
	}

	/** Adds words, as far as they are new. */
	Mono<Void> addWords(TenantId tenant, Set<String> words) {
		return database.sql("""
				insert into search_word (tenant_id, word)
				select :tenant, w.word
				from unnest(:words::text[]) as w(word)
				where not exists (select from search_word s where s.tenant_id = :tenant and s.word = w.word)
				order by w.word collate "C"
				on conflict do nothing""")
			.bind("tenant", tenant.value())
			.bind("words", words.toArray(String[]::new))
			.then();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
