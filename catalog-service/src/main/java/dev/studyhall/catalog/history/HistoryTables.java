package dev.studyhall.catalog.history;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Lists of versions, newest first. Every method joins the open transaction. */
final class HistoryTables {

	private final DatabaseClient database;

	HistoryTables(DatabaseClient database) {
		this.database = database;
	}

	/** The topic of that slug, also in the trash. Signals {@link NotFoundException}. */
	Mono<UUID> requireTopic(TenantId tenant, String slug) {
		return database.sql("select id from topic where tenant_id = :tenant and slug = :slug")
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.map((row) -> new Row(row).uuid("id"))
			.one()
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	/** A topic's versions; one too many. */
	Mono<List<VersionItem>> topicVersions(TenantId tenant, UUID topic, PageRequest page) {
		return list("""
				select version, title, null::text as change, author, message, created_at
				from topic_version
				where tenant_id = :tenant and topic_id = :subject and version < :before
				order by version desc
				limit :limit""", tenant, topic, page);
	}

	/** A question's versions; one too many. */
	Mono<List<VersionItem>> questionVersions(TenantId tenant, UUID question, PageRequest page) {
		return list("""
				select version, title, change_kind as change, author, message, created_at
				from question_version
				where tenant_id = :tenant and question_id = :subject and version < :before
				order by version desc
				limit :limit""", tenant, question, page);
	}

	private Mono<List<VersionItem>> list(String sql, TenantId tenant, UUID subject, PageRequest page) {
		return database.sql(sql)
			.bind("tenant", tenant.value())
			.bind("subject", subject)
			.bind("before", page.after(0, Integer.MAX_VALUE))
			.bind("limit", page.limit() + 1)
			.map((row) -> toItem(new Row(row)))
			.all()
			.collectList();
	}

	private static VersionItem toItem(Row row) {
		return new VersionItem(row.integer("version"), row.text("title"), row.findText("change"),
				row.findUuid("author"), row.findText("message"), row.instant("created_at"));
	}

}
