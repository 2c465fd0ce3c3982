package dev.studyhall.bookmark.collecting;

import java.util.List;
import java.util.UUID;

import dev.studyhall.bookmark.collecting.Ordering.Item;
import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.ShownColumns;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Items of collections in the database. Runs in the caller's transaction. */
@Component
final class R2dbcItems {

	private final DatabaseClient database;

	R2dbcItems(DatabaseClient database) {
		this.database = database;
	}

	/** Whether the catalog has told of the target. */
	Mono<Boolean> knows(Owner owner, Target target) {
		return bindTarget(database.sql(CollectionSql.TARGET_KNOWN).bind("tenant", owner.tenant().value()), target)
			.map((row) -> row.get("known", Boolean.class))
			.one();
	}

	/** All items of a collection in their order. */
	Mono<Ordering> ordering(Owner owner, UUID collection) {
		return bindCollection(CollectionSql.ORDERING, owner, collection).bind("most", Limit.ITEMS.most())
			.map((row) -> new Item(ShownColumns.target(row), row.get("position", Long.class)))
			.all()
			.collectList()
			.map(Ordering::new);
	}

	/** Writes the items at their positions, those that are there too. */
	Mono<Void> write(Owner owner, UUID collection, List<Item> items) {
		return bindCollection(CollectionSql.WRITE_ITEMS, owner, collection)
			.bind("targetTypes", items.stream().map((item) -> item.target().type().code()).toArray(String[]::new))
			.bind("targets", items.stream().map((item) -> item.target().id()).toArray(UUID[]::new))
			.bind("positions", items.stream().map(Item::position).toArray(Long[]::new))
			.then();
	}

	/** Removes the item; false if there is none. */
	Mono<Boolean> remove(Owner owner, UUID collection, Target target) {
		return bindTarget(bindCollection(CollectionSql.REMOVE_ITEM, owner, collection), target).fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/** A page of items with what the catalog says of them. */
	Mono<Page<CollectionItem>> page(Owner owner, UUID collection, PageRequest page) {
		return list(owner, collection, page).map((found) -> Page.of(found, page, Listed::cursor).map(Listed::item));
	}

	/** The items of that page, and one more, if there is one. */
	Mono<List<Listed>> list(Owner owner, UUID collection, PageRequest page) {
		Cursor cursor = page.cursor();
		Target last = (cursor != null) ? new Target(type(cursor), cursor.id(2)) : Target.topic(new UUID(0, 0));
		return bindTarget(bindCollection(CollectionSql.LIST_ITEMS, owner, collection), last)
			.bind("after", page.after(0, Long.MIN_VALUE))
			.bind("limit", page.limit() + 1)
			.map(R2dbcItems::toListed)
			.all()
			.collectList();
	}

	private GenericExecuteSpec bindCollection(String sql, Owner owner, UUID collection) {
		return database.sql(sql)
			.bind("tenant", owner.tenant().value())
			.bind("learner", owner.learner().value())
			.bind("id", collection);
	}

	private static GenericExecuteSpec bindTarget(GenericExecuteSpec statement, Target target) {
		return statement.bind("type", target.type().code()).bind("target", target.id());
	}

	private static Target.Type type(Cursor cursor) {
		return cursor.field(1).equals(Target.Type.TOPIC.code()) ? Target.Type.TOPIC : Target.Type.QUESTION;
	}

	private static Listed toListed(Readable row) {
		Target target = ShownColumns.target(row);
		return new Listed(CollectionItem.of(ShownColumns.shown(row)), Cursor
			.of(Long.toString(row.get("position", Long.class)), target.type().code(), target.id().toString()));
	}

	/** An item in a list, and where the list goes on behind it. */
	record Listed(CollectionItem item, Cursor cursor) {
	}

}
