package dev.studyhall.bookmark.marking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
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

	/** Takes the sequences up to that one for a learner who is locked. */
	Mono<Void> takeSequences(Owner owner, long last) {
		return bindOwner(BookmarkSql.TAKE_SEQUENCES, owner).bind("last", last).then();
	}

	/** How many bookmarks the learner has. */
	Mono<Long> count(Owner owner) {
		return bindOwner(BookmarkSql.COUNT, owner).map((row) -> row.get("bookmarks", Long.class)).one();
	}

	/**
	 * The target and the learner's bookmark on it; empty if the catalog has not told of
	 * the target.
	 */
	Mono<Found> find(Owner owner, Target target) {
		return findAll(owner, List.of(target)).next();
	}

	/** Those of the targets that the catalog has told of. */
	Flux<Found> findAll(Owner owner, Collection<Target> targets) {
		return Flux.fromArray(Target.Type.values())
			.concatMap((type) -> findAll(owner, type,
					targets.stream()
						.filter((target) -> target.type() == type)
						.map(Target::id)
						.distinct()
						.toArray(UUID[]::new)));
	}

	/** Writes the bookmarks over whatever is there, tombstones too. */
	Mono<Void> put(Owner owner, List<Bookmark> bookmarks) {
		if (bookmarks.isEmpty()) {
			return Mono.empty();
		}
		return bindOwner(BookmarkSql.PUT, owner)
			.bind("targetTypes", column(bookmarks, (each) -> each.target().type().code(), String[]::new))
			.bind("targets", column(bookmarks, (each) -> each.target().id(), UUID[]::new))
			.bind("kinds", column(bookmarks, (each) -> each.content().kind().code(), String[]::new))
			.bind("notes", column(bookmarks, (each) -> each.content().note(), String[]::new))
			.bind("versions", column(bookmarks, Bookmark::versionSeen, Integer[]::new))
			.bind("sequences", column(bookmarks, Bookmark::sequence, Long[]::new))
			.bind("createdSequences", column(bookmarks, Bookmark::createdSequence, Long[]::new))
			.bind("createdAts", column(bookmarks, (each) -> each.createdAt().toString(), String[]::new))
			.bind("updatedAts", column(bookmarks, (each) -> each.updatedAt().toString(), String[]::new))
			.then();
	}

	/** Leaves tombstones with their sequences, without the notes. */
	Mono<Void> remove(Owner owner, List<Removal> removals, Instant at) {
		if (removals.isEmpty()) {
			return Mono.empty();
		}
		return bindOwner(BookmarkSql.REMOVE, owner).bind("removedAt", at)
			.bind("targetTypes", column(removals, (each) -> each.target().type().code(), String[]::new))
			.bind("targets", column(removals, (each) -> each.target().id(), UUID[]::new))
			.bind("sequences", column(removals, Removal::sequence, Long[]::new))
			.then();
	}

	/**
	 * The learner's bookmarks in that order: those of the page and one more, if there is
	 * one.
	 */
	Mono<List<Listed>> list(Owner owner, Filter filter, Sort sort, PageRequest page) {
		GenericExecuteSpec list = bindOwner(BookmarkSql.list(filter, sort), owner).bind("after", sort.after(page))
			.bind("limit", page.limit() + 1);
		if (sort.keyed()) {
			list = list.bind("key", sort.afterKey(page));
		}
		for (Filter.Condition condition : filter.conditions()) {
			list = list.bind(condition.name(), condition.value());
		}
		return list.map((row) -> BookmarkRow.toListed(row, sort)).all().collectList();
	}

	/** The places of all the learner's bookmarks, in that order. */
	Mono<List<Long>> order(Owner owner, Sort sort) {
		return bindOwner(BookmarkSql.order(sort), owner).bind("limit", Limit.BOOKMARKS.most())
			.map((row) -> row.get("created_sequence", Long.class))
			.all()
			.collectList();
	}

	/** The learner's bookmarks at those places, in that order. */
	Mono<List<Marked>> at(Owner owner, Sort sort, List<Long> places) {
		return bindOwner(BookmarkSql.at(sort), owner).bind("places", places.toArray(Long[]::new))
			.bind("limit", places.size())
			.map((row) -> BookmarkRow.toListed(row, sort).marked())
			.all()
			.collectList();
	}

	private Flux<Found> findAll(Owner owner, Target.Type type, UUID[] targets) {
		if (targets.length == 0) {
			return Flux.empty();
		}
		String sql = switch (type) {
			case QUESTION -> BookmarkSql.FIND_QUESTIONS;
			case TOPIC -> BookmarkSql.FIND_TOPICS;
		};
		return bindOwner(sql, owner).bind("targets", targets).map(BookmarkRow::toFound).all();
	}

	private GenericExecuteSpec bindOwner(String sql, Owner owner) {
		return database.sql(sql).bind("tenant", owner.tenant().value()).bind("learner", owner.learner().value());
	}

	private static <E, V> V[] column(List<E> rows, Function<E, ? extends @Nullable V> value, IntFunction<V[]> array) {
		return rows.stream().map(value).toArray(array);
	}

}
