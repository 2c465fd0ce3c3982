package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.catalog.searching.Words.Word;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** What the database finds, for a reader. Every method joins the open transaction. */
@Component
final class SearchTables {

	private final DatabaseClient database;

	SearchTables(DatabaseClient database) {
		this.database = database;
	}

	/** The topic of that slug; empty if none is published. */
	Mono<UUID> topic(TenantId tenant, String slug) {
		return database.sql("select topic_id from published_topic where tenant_id = :tenant and slug = :slug")
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> new Row(row).uuid("topic_id"))
			.one();
	}

	/**
	 * What the tenant's documents know of some words, in the order of the words.
	 * @param beginning whether the last one may go on
	 */
	Mono<List<Term>> terms(List<Word> words, boolean beginning) {
		return database.sql("""
				select known, stop, lexemes
				from search_terms(:words::text[], :beginning)
				order by place
				limit :limit""")
			.bind("words", new Columns<>(words).texts(Word::text))
			.bind("beginning", beginning)
			.bind("limit", SearchQuery.MAX_WORDS)
			.map((row) -> toTerm(new Row(row)))
			.all()
			.collectList();
	}

	/** Words of the tenant much like some others. */
	Mono<Map<String, List<String>>> similar(Set<String> words) {
		return database.sql("""
				select t.term, array(select s.word from search_similar(t.term) s) as similar
				from unnest(:words::text[]) as t(term)
				limit :limit""")
			.bind("words", words.toArray(String[]::new))
			.bind("limit", words.size())
			.map((row) -> Map.entry(new Row(row).text("term"), new Row(row).texts("similar")))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

	/**
	 * A page of documents, best first, with the places of the words that were searched
	 * for.
	 */
	Mono<List<FoundDocument>> find(TenantId tenant, Wanted wanted) {
		return database.sql("""
				select m.rank, d.id, d.kind, d.slug, d.title, d.level, d.interaction_type, d.tags,
					case when :titles then '' else d.body end as body,
					t.slug as topic_slug, t.title as topic_title, p.title_places, p.body_places
				from search_matches(:found::tsquery, :ranked::tsquery, :typed, :titles, :rank, :id, :most) m
				join search_document d on d.tenant_id = :tenant and d.id = m.id
				join search_document t on t.tenant_id = :tenant and t.id = d.topic_id
				cross join lateral (
					select coalesce(array_agg(p.place::integer) filter (where p.weight = 'A'), '{}') as title_places,
						coalesce(array_agg(p.place - d.body_from) filter (where p.weight = 'D'), '{}') as body_places
					from unnest(d.words) w
					cross join lateral unnest(w.positions, w.weights) p(place, weight)
					where w.lexeme = any(:lexemes)
				) p
				order by m.rank desc, m.id
				limit :most""")
			.bind("titles", wanted.titles())
			.bind("found", wanted.found())
			.bind("ranked", wanted.query().asked())
			.bind("typed", wanted.typed())
			.bind("rank", wanted.afterRank())
			.bind("id", wanted.afterId())
			.bind("most", wanted.most())
			.bind("tenant", tenant.value())
			.bind("lexemes", wanted.query().lexemes().toArray(String[]::new))
			.map((row) -> toDocument(new Row(row)))
			.all()
			.collectList();
	}

	/**
	 * What to look for.
	 *
	 * @param found what documents must fulfil, filters too
	 * @param typed characters of the words that were typed
	 * @param titles whether titles alone are looked at
	 */
	record Wanted(WordQuery query, String found, int typed, boolean titles, int afterRank, UUID afterId, int most) {
	}

	/**
	 * A document that was found, with the places of words in its title and its body, from
	 * 1.
	 */
	record FoundDocument(int rank, UUID id, String kind, String slug, String title, @Nullable String level,
			@Nullable String type, List<String> tags, String body, String topicSlug, String topicTitle,
			Set<Integer> titlePlaces, Set<Integer> bodyPlaces) {
	}

	private static Term toTerm(Row row) {
		return new Term(row.flag("known"), row.flag("stop"), row.texts("lexemes"));
	}

	private static FoundDocument toDocument(Row row) {
		return new FoundDocument(row.integer("rank"), row.uuid("id"), row.text("kind"), row.text("slug"),
				row.text("title"), row.findText("level"), row.findText("interaction_type"), row.texts("tags"),
				row.text("body"), row.text("topic_slug"), row.text("topic_title"), places(row, "title_places"),
				places(row, "body_places"));
	}

	private static Set<Integer> places(Row row, String column) {
		return Set.copyOf(row.integers(column));
	}

}
