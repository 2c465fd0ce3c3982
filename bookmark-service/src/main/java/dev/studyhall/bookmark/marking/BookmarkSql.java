package dev.studyhall.bookmark.marking;

import java.util.stream.Collectors;

import dev.studyhall.bookmark.subject.ShownColumns;

/** The statements of {@link R2dbcBookmarks}. */
final class BookmarkSql {

	static final String LOCK = """
			insert into learner (tenant_id, learner_id, sequence)
			values (:tenant, :learner, 1)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1
			returning sequence""";

	static final String TAKE_SEQUENCES = """
			update learner
			set sequence = :last
			where tenant_id = :tenant
			and learner_id = :learner""";

	static final String COUNT = """
			select count(*) as bookmarks
			from bookmark
			where tenant_id = :tenant
			and learner_id = :learner
			and removed_at is null""";

	static final String PUT = """
			insert into bookmark (tenant_id, learner_id, target_type, target_id, kind, note, version_seen, sequence,
				created_sequence, created_at, updated_at)
			select :tenant, :learner, put.*
			from unnest(:targetTypes::text[], :targets::uuid[], :kinds::text[], :notes::text[], :versions::integer[],
				:sequences::bigint[], :createdSequences::bigint[], :createdAts::timestamptz[],
				:updatedAts::timestamptz[]) as put
			on conflict (tenant_id, learner_id, target_type, target_id) do update
			set kind = excluded.kind, note = excluded.note, version_seen = excluded.version_seen,
				sequence = excluded.sequence, created_sequence = excluded.created_sequence,
				created_at = excluded.created_at, updated_at = excluded.updated_at, removed_at = null""";

	static final String REMOVE = """
			update bookmark
			set note = null, version_seen = null, sequence = gone.sequence, updated_at = :removedAt,
				removed_at = :removedAt
			from unnest(:targetTypes::text[], :targets::uuid[], :sequences::bigint[])
				as gone(target_type, target_id, sequence)
			where bookmark.tenant_id = :tenant
			and bookmark.learner_id = :learner
			and bookmark.target_type = gone.target_type
			and bookmark.target_id = gone.target_id""";

	/**
	 * What {@link BookmarkRow} reads: the bookmark, and the question or topic it is on.
	 */
	private static final String COLUMNS = """
			b.kind, b.note, b.version_seen, b.sequence, b.created_sequence, b.created_at, b.updated_at,
			""" + ShownColumns.COLUMNS;

	static final String FIND_QUESTIONS = """
			select 'question' as target_type, q.question_id as target_id, %s
			from question_copy q
			left join topic_copy t on t.tenant_id = q.tenant_id and t.topic_id = q.topic_id
			left join placement_copy p on p.tenant_id = q.tenant_id and p.topic_id = q.topic_id
				and p.question_id = q.question_id
			left join bookmark b on b.tenant_id = q.tenant_id and b.learner_id = :learner
				and b.target_type = 'question' and b.target_id = q.question_id and b.removed_at is null
			where q.tenant_id = :tenant
			and q.question_id = any(:targets)""".formatted(COLUMNS);

	static final String FIND_TOPICS = """
			select 'topic' as target_type, t.topic_id as target_id, %s
			from topic_copy t
			left join question_copy q on false
			left join placement_copy p on false
			left join bookmark b on b.tenant_id = t.tenant_id and b.learner_id = :learner
				and b.target_type = 'topic' and b.target_id = t.topic_id and b.removed_at is null
			where t.tenant_id = :tenant
			and t.topic_id = any(:targets)""".formatted(COLUMNS);

	private static final String ORDER = """
			select b.created_sequence
			from bookmark b
			%s
			cross join lateral (select %s collate "C" as sort_key) s
			where b.tenant_id = :tenant
			and b.learner_id = :learner
			and b.removed_at is null
			order by %s
			limit :limit""";

	private static final String LIST = """
			select b.target_type, b.target_id, %s, s.sort_key
			from bookmark b
			%s
			cross join lateral (select %s collate "C" as sort_key) s
			where b.tenant_id = :tenant
			and b.learner_id = :learner
			and b.removed_at is null
			and %s%s
			order by %s
			limit :limit""";

	/** The statement for one page of what the filter lets through. */
	static String list(Filter filter, Sort sort) {
		String conditions = filter.conditions()
			.stream()
			.map((condition) -> "\nand " + condition.sql())
			.collect(Collectors.joining());
		return LIST.formatted(COLUMNS, ShownColumns.joinedTo("b"), sort.key(), sort.behind(), conditions, sort.order());
	}

	/** The statement for the places of all bookmarks, in that order. */
	static String order(Sort sort) {
		return ORDER.formatted(ShownColumns.joinedTo("b"), sort.key(), sort.order());
	}

	/** The statement for the bookmarks at some places. */
	static String at(Sort sort) {
		return LIST.formatted(COLUMNS, ShownColumns.joinedTo("b"), sort.key(), "b.created_sequence = any(:places)", "",
				sort.order());
	}

	private BookmarkSql() {
	}

}
