package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.List;

import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/**
 * Bookmarks in the database, shown with the copy of the catalog. Runs in the caller's
 * transaction.
 */
@Component
final class R2dbcBookmarks {

	private final DatabaseClient database;

	R2dbcBookmarks(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Locks the learner until the transaction ends, and takes the learner's next
	 * sequence.
	 */
	Mono<Long> lock(Owner owner) {
		return bindOwner(BookmarkSql.LOCK, owner).map((row) -> row.get("sequence", Long.class)).one();
	}

	/**
	 * The target and the learner's bookmark on it; empty if the catalog has not told of
	 * the target.
	 */
	Mono<Found> find(Owner owner, Target target) {
		String sql = switch (target.type()) {
			case QUESTION -> BookmarkSql.FIND_QUESTION;
			case TOPIC -> BookmarkSql.FIND_TOPIC;
		};
		return bindOwner(sql, owner).bind("target", target.id()).map(BookmarkRow::toFound).one();
	}

	/** Writes the bookmark over whatever is there, a tombstone too. */
	Mono<Void> put(Owner owner, Bookmark bookmark) {
		GenericExecuteSpec put = bindTarget(bindOwner(BookmarkSql.PUT, owner), bookmark.target())
			.bind("kind", bookmark.content().kind().code())
			.bind("sequence", bookmark.sequence())
			.bind("createdSequence", bookmark.createdSequence())
			.bind("createdAt", bookmark.createdAt())
			.bind("updatedAt", bookmark.updatedAt());
		return bindNote(put, bookmark.content().note()).then();
	}

	/** Leaves a tombstone with that sequence, without the note. */
	Mono<Void> remove(Owner owner, Target target, long sequence, Instant at) {
		return bindTarget(bindOwner(BookmarkSql.REMOVE, owner), target).bind("sequence", sequence)
			.bind("removedAt", at)
			.then();
	}

	/**
	 * The learner's bookmarks, newest first: those of the page and one more, if there is
	 * one.
	 */
	Mono<List<Marked>> list(Owner owner, Filter filter, PageRequest page) {
		return bindOwner(BookmarkSql.LIST, owner).bind("before", page.after(0, Long.MAX_VALUE))
			.bind("kinds", filter.kinds())
			.bind("everyTopic", filter.everyTopic())
			.bind("topicId", filter.topicId())
			.bind("topicSlug", filter.topicSlug())
			.bind("limit", page.limit() + 1)
			.map(BookmarkRow::toMarked)
			.all()
			.collectList();
	}

	private GenericExecuteSpec bindOwner(String sql, Owner owner) {
		return database.sql(sql).bind("tenant", owner.tenant().value()).bind("learner", owner.learner().value());
	}

	private static GenericExecuteSpec bindTarget(GenericExecuteSpec statement, Target target) {
		return statement.bind("targetType", target.type().code()).bind("target", target.id());
	}

	private static GenericExecuteSpec bindNote(GenericExecuteSpec statement, @Nullable String note) {
		return (note != null) ? statement.bind("note", note) : statement.bindNull("note", String.class);
	}

}
