package dev.studyhall.progress.statistics.reading;

import java.util.List;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.PageRequest;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Item statistics, as they were computed last. Runs in the caller's transaction. */
@Component
final class R2dbcItems {

	private final DatabaseClient database;

	R2dbcItems(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * The offered topic of that slug in that version; empty if there is none.
	 * @param version 0 for the newest
	 */
	Mono<TopicStatistics> findTopic(TenantId tenant, String slug, int version) {
		return database.sql(ItemSql.TOPIC)
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.bind("version", version)
			.map(TopicStatistics::of)
			.one();
	}

	/**
	 * Items in order of position and version: the page and one more, if there is one.
	 */
	Mono<List<ItemView>> list(TenantId tenant, TopicStatistics topic, PageRequest page) {
		return database.sql(ItemSql.ITEMS)
			.bind("tenant", tenant.value())
			.bind("topic", topic.topicId())
			.bind("version", topic.version())
			.bind("position", Math.toIntExact(page.after(0, 0L)))
			.bind("questionVersion", Math.toIntExact(page.after(1, 0L)))
			.bind("limit", page.limit() + 1)
			.map(ItemView::of)
			.all()
			.collectList();
	}

	/** Where the list goes on behind an item. */
	static Cursor cursorAfter(ItemView last) {
		Integer version = last.questionVersion();
		return Cursor.of(Integer.toString(last.position()), Integer.toString((version != null) ? version : 0));
	}

}
