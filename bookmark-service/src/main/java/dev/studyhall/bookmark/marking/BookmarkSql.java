package dev.studyhall.bookmark.marking;

/** The statements of {@link R2dbcBookmarks}. */
final class BookmarkSql {

	static final String LOCK = """
			insert into learner (tenant_id, learner_id, sequence)
			values (:tenant, :learner, 1)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence + 1
			returning sequence""";

	static final String PUT = """
			insert into bookmark (tenant_id, learner_id, target_type, target_id, kind, note, sequence, created_sequence,
				created_at, updated_at)
			values (:tenant, :learner, :targetType, :target, :kind, :note, :sequence, :createdSequence,
				:createdAt, :updatedAt)
			on conflict (tenant_id, learner_id, target_type, target_id) do update
			set kind = excluded.kind, note = excluded.note, sequence = excluded.sequence,
				created_sequence = excluded.created_sequence, created_at = excluded.created_at,
				updated_at = excluded.updated_at, removed_at = null""";

	static final String REMOVE = """
			update bookmark
			set note = null, sequence = :sequence, updated_at = :removedAt, removed_at = :removedAt
			where tenant_id = :tenant
			and learner_id = :learner
			and target_type = :targetType
			and target_id = :target""";

	/**
	 * What {@link BookmarkRow} reads: the bookmark, and the question or topic it is on.
	 */
	private static final String COLUMNS = """
			b.kind, b.note, b.sequence, b.created_sequence, b.created_at, b.updated_at,
			q.topic_id as question_topic_id, q.slug as question_slug, q.title as question_title,
			coalesce(q.retired, false) as question_retired, p.level,
			t.slug as topic_slug, t.title as topic_title, t.icon as topic_icon,
			coalesce(t.retired, false) as topic_retired""";

	static final String FIND_QUESTION = """
			select 'question' as target_type, q.question_id as target_id, %s
			from question_copy q
			left join topic_copy t on t.tenant_id = q.tenant_id and t.topic_id = q.topic_id
			left join placement_copy p on p.tenant_id = q.tenant_id and p.topic_id = q.topic_id
				and p.question_id = q.question_id
			left join bookmark b on b.tenant_id = q.tenant_id and b.learner_id = :learner
				and b.target_type = 'question' and b.target_id = q.question_id and b.removed_at is null
			where q.tenant_id = :tenant
			and q.question_id = :target""".formatted(COLUMNS);

	static final String FIND_TOPIC = """
			select 'topic' as target_type, t.topic_id as target_id, %s
			from topic_copy t
			left join question_copy q on false
			left join placement_copy p on false
			left join bookmark b on b.tenant_id = t.tenant_id and b.learner_id = :learner
				and b.target_type = 'topic' and b.target_id = t.topic_id and b.removed_at is null
			where t.tenant_id = :tenant
			and t.topic_id = :target""".formatted(COLUMNS);

	static final String LIST = """
			select b.target_type, b.target_id, %s
			from bookmark b
			left join question_copy q on q.tenant_id = b.tenant_id and q.question_id = b.target_id
				and b.target_type = 'question'
			left join topic_copy t on t.tenant_id = b.tenant_id and t.topic_id = coalesce(q.topic_id, b.target_id)
			left join placement_copy p on p.tenant_id = b.tenant_id and p.topic_id = q.topic_id
				and p.question_id = q.question_id
			where b.tenant_id = :tenant
			and b.learner_id = :learner
			and b.removed_at is null
			and b.created_sequence < :before
			and b.kind = any(:kinds)
			and (:everyTopic or t.slug = :topicSlug or coalesce(q.topic_id, b.target_id) = :topicId)
			order by b.created_sequence desc
			limit :limit""".formatted(COLUMNS);

	private BookmarkSql() {
	}

}
