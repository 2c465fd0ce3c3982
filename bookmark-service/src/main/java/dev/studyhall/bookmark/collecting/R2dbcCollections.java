package dev.studyhall.bookmark.collecting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Collections in the database. Runs in the caller's transaction. */
@Component
final class R2dbcCollections {

	private final DatabaseClient database;

	R2dbcCollections(DatabaseClient database) {
		this.database = database;
	}

	/** Locks the learner until the transaction ends. */
	Mono<Void> lockLearner(Owner owner) {
		return bindOwner(CollectionSql.LOCK_LEARNER, owner).then();
	}

	/** How many collections the learner has. */
	Mono<Long> count(Owner owner) {
		return bindOwner(CollectionSql.COUNT, owner).map((row) -> row.get("collections", Long.class)).one();
	}

	/**
	 * The collection, locked until the transaction ends. Signals
	 * {@link NotFoundException}.
	 */
	Mono<OwnCollection> requireLocked(Owner owner, UUID id) {
		return bindOwner(CollectionSql.LOCK, owner).bind("id", id)
			.map(R2dbcCollections::toCollection)
			.one()
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	/** The collection. Signals {@link NotFoundException}. */
	Mono<Counted> require(Owner owner, UUID id) {
		return bindOwner(CollectionSql.FIND, owner).bind("id", id)
			.map(R2dbcCollections::toCounted)
			.one()
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	/**
	 * The collection of that link, and whose it is. Signals {@link NotFoundException}.
	 */
	Mono<Shared> requireShared(TenantId tenant, String link) {
		return database.sql(CollectionSql.FIND_SHARED)
			.bind("tenant", tenant.value())
			.bind("link", link)
			.map((row) -> toShared(tenant, row))
			.one()
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

	/**
	 * The learner's collections in the order in which they were made: those of the page
	 * and one more, if there is one.
	 */
	Mono<List<Counted>> list(Owner owner, PageRequest page) {
		return bindOwner(CollectionSql.LIST, owner).bind("after", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.map(R2dbcCollections::toCounted)
			.all()
			.collectList();
	}

	Mono<Void> create(Owner owner, OwnCollection collection) {
		return bindTexts(CollectionSql.CREATE, owner, collection).then();
	}

	/** Writes what has changed of a collection that is locked. */
	Mono<Void> replace(Owner owner, OwnCollection collection) {
		return bindText(bindTexts(CollectionSql.REPLACE, owner, collection), "link", collection.link()).then();
	}

	/** Deletes the collection with its items. */
	Mono<Void> delete(Owner owner, UUID id) {
		return bindOwner(CollectionSql.DELETE, owner).bind("id", id).then();
	}

	private GenericExecuteSpec bindOwner(String sql, Owner owner) {
		return database.sql(sql).bind("tenant", owner.tenant().value()).bind("learner", owner.learner().value());
	}

	private GenericExecuteSpec bindTexts(String sql, Owner owner, OwnCollection collection) {
		GenericExecuteSpec statement = bindOwner(sql, owner).bind("id", collection.id())
			.bind("name", collection.name())
			.bind("version", collection.version())
			.bind("at", collection.updatedAt());
		return bindText(statement, "description", collection.description());
	}

	private static GenericExecuteSpec bindText(GenericExecuteSpec statement, String name, @Nullable String value) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, String.class);
	}

	private static Shared toShared(TenantId tenant, Readable row) {
		Owner owner = new Owner(tenant, new MemberId(row.get("learner_id", UUID.class)));
		return new Shared(owner, toCounted(row));
	}

	private static Counted toCounted(Readable row) {
		return new Counted(toCollection(row), row.get("items", Long.class).intValue());
	}

	private static OwnCollection toCollection(Readable row) {
		return new OwnCollection(row.get("collection_id", UUID.class), row.get("name", String.class),
				row.get("description", String.class), row.get("link", String.class), row.get("version", Long.class),
				row.get("created_at", Instant.class), row.get("updated_at", Instant.class));
	}

	/** A collection that is shared, and whose it is. */
	record Shared(Owner owner, Counted counted) {
	}

}
