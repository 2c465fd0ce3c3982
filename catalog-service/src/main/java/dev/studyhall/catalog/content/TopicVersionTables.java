package dev.studyhall.catalog.content;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.catalog.content.TopicVersion.Place;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.catalog.sql.Binding;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Versions of topics with their levels and placements, written once and never changed.
 * Every method joins the open transaction.
 */
final class TopicVersionTables {

	private final DatabaseClient database;

	TopicVersionTables(DatabaseClient database) {
		this.database = database;
	}

	/** Reads a version whole; empty if there is none such. */
	Mono<TopicVersion> find(TenantId tenant, TopicId topic, int version) {
		return texts(tenant, topic, version)
			.flatMap((texts) -> levels(tenant, topic, version).flatMap((levels) -> places(tenant, topic, version)
				.map((places) -> new TopicVersion(texts, fill(levels, places)))));
	}

	/** The same for a version that must be there. */
	Mono<TopicVersion> require(TenantId tenant, TopicId topic, int version) {
		return find(tenant, topic, version)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("No version " + version + " of " + topic)));
	}

	/** Writes a new version whole. */
	Mono<Void> insert(TenantId tenant, TopicId topic, int version, TopicVersion content, Authorship authorship) {
		return insertTexts(tenant, topic, version, content, authorship)
			.then(Mono.defer(() -> insertLevels(tenant, topic, version, content.levels())))
			.then(Mono.defer(() -> insertPlaces(tenant, topic, version, content.places())));
	}

	private Mono<TopicTexts> texts(TenantId tenant, TopicId topic, int version) {
		return database
			.sql("""
					select title, icon, language, curated_by, licence, source, attribution, tags, summary, about, expectations, guide
					from topic_version
					where tenant_id = :tenant and topic_id = :topic and version = :version""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.map((row) -> toTexts(new Row(row)))
			.one();
	}

	private Mono<List<LevelText>> levels(TenantId tenant, TopicId topic, int version) {
		return database.sql("""
				select code, title, description
				from level
				where tenant_id = :tenant and topic_id = :topic and version = :version
				order by position
				limit 100""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.map((row) -> new LevelText(new Row(row).text("code"), new Row(row).text("title"),
					new Row(row).text("description")))
			.all()
			.collectList();
	}

	private Mono<List<Placed>> places(TenantId tenant, TopicId topic, int version) {
		return database.sql("""
				select level_position, question_id
				from placement
				where tenant_id = :tenant and topic_id = :topic and version = :version
				order by position
				limit 10000""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.map((row) -> new Placed(new Row(row).integer("level_position"),
					new QuestionId(new Row(row).uuid("question_id"))))
			.all()
			.collectList();
	}

	private record Placed(int level, QuestionId question) {
	}

	private static List<PlacedLevel> fill(List<LevelText> levels, List<Placed> places) {
		List<List<QuestionId>> questions = new ArrayList<>();
		levels.forEach((level) -> questions.add(new ArrayList<>()));
		places.forEach((place) -> questions.get(place.level() - 1).add(place.question()));
		List<PlacedLevel> filled = new ArrayList<>();
		for (int i = 0; i < levels.size(); i++) {
			filled.add(new PlacedLevel(levels.get(i), questions.get(i)));
		}
		return filled;
	}

	private Mono<Void> insertTexts(TenantId tenant, TopicId topic, int version, TopicVersion content,
			Authorship authorship) {
		TopicTexts texts = content.texts();
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					insert into topic_version (tenant_id, topic_id, version, title, icon, language, curated_by, licence, source,
						attribution, tags, summary, about, expectations, guide, content_hash, author, message)
					values (:tenant, :topic, :version, :title, :icon, :language, :curatedBy, :licence, :source,
						:attribution, :tags, :summary, :about, :expectations, :guide, :hash, :author, :message)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.bind("title", texts.title())
			.bind("language", texts.language())
			.bind("tags", texts.tags().toArray(String[]::new))
			.bind("summary", texts.summary())
			.bind("about", texts.about())
			.bind("expectations", texts.expectations())
			.bind("guide", texts.guide())
			.bind("hash", content.hash());
		insert = bind(bind(insert, "icon", texts.icon()), "curatedBy", texts.curatedBy());
		insert = bind(bind(insert, "licence", texts.rights().licence()), "source", texts.rights().source());
		return authorship.sign(bind(insert, "attribution", texts.rights().attribution())).then();
	}

	private static DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement, String name,
			@Nullable String value) {
		return Binding.nullable(statement, name, value, String.class);
	}

	private Mono<Void> insertLevels(TenantId tenant, TopicId topic, int version, List<PlacedLevel> levels) {
		Columns<PlacedLevel> columns = new Columns<>(levels);
		return database.sql("""
				insert into level (tenant_id, topic_id, version, position, code, title, description)
				select :tenant, :topic, :version, l.position, l.code, l.title, l.description
				from unnest(:codes::text[], :titles::text[], :descriptions::text[])
					with ordinality as l(code, title, description, position)""")
			.bind("tenant", tenant.value())
			.bind("topic", topic.value())
			.bind("version", version)
			.bind("codes", columns.texts((level) -> level.text().code()))
			.bind("titles", columns.texts((level) -> level.text().title()))
			.bind("descriptions", columns.texts((level) -> level.text().description()))
			.then();
	}

	private Mono<Void> insertPlaces(TenantId tenant, TopicId topic, int version, List<Place> places) {
		Columns<Place> columns = new Columns<>(places);
		return Flux.just(places)
			.filter((all) -> !all.isEmpty())
			.concatMap((all) -> database
				.sql("""
						insert into placement (tenant_id, topic_id, version, position, level_position, question_id)
						select :tenant, :topic, :version, p.position, p.level, p.question
						from unnest(:positions::int[], :levels::int[], :questions::uuid[]) as p(position, level, question)""")
				.bind("tenant", tenant.value())
				.bind("topic", topic.value())
				.bind("version", version)
				.bind("positions", columns.integers(Place::position))
				.bind("levels", columns.integers(Place::level))
				.bind("questions", columns.uuids((place) -> place.question().value()))
				.then())
			.then();
	}

	private static TopicTexts toTexts(Row row) {
		return new TopicTexts(row.text("title"), row.findText("icon"), row.text("language"), row.findText("curated_by"),
				new Rights(row.findText("licence"), row.findText("source"), row.findText("attribution")),
				row.texts("tags"), row.text("summary"), row.text("about"), row.text("expectations"), row.text("guide"));
	}

}
