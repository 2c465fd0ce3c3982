package dev.studyhall.bookmark.collecting;

import dev.studyhall.bookmark.subject.ShownColumns;

/** The statements of {@link R2dbcCollections} and {@link R2dbcItems}. */
final class CollectionSql {

	/** Takes no sequence: collections are told to nobody. */
	static final String LOCK_LEARNER = """
			insert into learner (tenant_id, learner_id, sequence)
			values (:tenant, :learner, 0)
			on conflict (tenant_id, learner_id) do update
			set sequence = learner.sequence""";

	private static final String COLUMNS = """
			c.learner_id, c.collection_id, c.name, c.description, c.link, c.version, c.created_at, c.updated_at""";

	private static final String COUNTED = COLUMNS + """
			, (
				select count(*)
				from collection_item i
				where i.tenant_id = c.tenant_id and i.learner_id = c.learner_id and i.collection_id = c.collection_id
			) as items""";

	static final String COUNT = """
			select count(*) as collections
			from collection
			where tenant_id = :tenant
			and learner_id = :learner""";

	static final String LIST = """
			select %s
			from collection c
			where c.tenant_id = :tenant
			and c.learner_id = :learner
			and c.collection_id > :after
			order by c.collection_id
			limit :limit""".formatted(COUNTED);

	static final String FIND = """
			select %s
			from collection c
			where c.tenant_id = :tenant
			and c.learner_id = :learner
			and c.collection_id = :id""".formatted(COUNTED);

	static final String FIND_SHARED = """
			select %s
			from collection c
			where c.tenant_id = :tenant
			and c.link = :link""".formatted(COUNTED);

	static final String LOCK = """
			select %s
			from collection c
			where c.tenant_id = :tenant
			and c.learner_id = :learner
			and c.collection_id = :id
			for update""".formatted(COLUMNS);

	static final String CREATE = """
			insert into collection (tenant_id, learner_id, collection_id, name, description, version, created_at,
				updated_at)
			values (:tenant, :learner, :id, :name, :description, :version, :at, :at)""";

	static final String REPLACE = """
			update collection
			set name = :name, description = :description, link = :link, version = :version, updated_at = :at
			where tenant_id = :tenant
			and learner_id = :learner
			and collection_id = :id""";

	static final String DELETE = """
			delete from collection
			where tenant_id = :tenant
			and learner_id = :learner
			and collection_id = :id""";

	static final String TARGET_KNOWN = """
			select exists (
				select from question_copy where :type = 'question' and tenant_id = :tenant and question_id = :target
			) or exists (
				select from topic_copy where :type = 'topic' and tenant_id = :tenant and topic_id = :target
			) as known""";

	static final String ORDERING = """
			select target_type, target_id, position
			from collection_item
			where tenant_id = :tenant
			and learner_id = :learner
			and collection_id = :id
			order by position
			limit :most""";

	static final String WRITE_ITEMS = """
			insert into collection_item (tenant_id, learner_id, collection_id, target_type, target_id, position)
			select :tenant, :learner, :id, item.*
			from unnest(:targetTypes::text[], :targets::uuid[], :positions::bigint[]) as item
			on conflict (tenant_id, learner_id, collection_id, target_type, target_id) do update
			set position = excluded.position""";

	static final String REMOVE_ITEM = """
			delete from collection_item
			where tenant_id = :tenant
			and learner_id = :learner
			and collection_id = :id
			and target_type = :type
			and target_id = :target""";

	/**
	 * A page behind an item: where that stands now, or stood when the page before was
	 * read.
	 */
	static final String LIST_ITEMS = """
			select i.target_type, i.target_id, i.position, %s
			from collection_item i
			%s
			where i.tenant_id = :tenant
			and i.learner_id = :learner
			and i.collection_id = :id
			and i.position > coalesce((
				select last.position
				from collection_item last
				where last.tenant_id = :tenant
				and last.learner_id = :learner
				and last.collection_id = :id
				and last.target_type = :type
				and last.target_id = :target
			), :after)
			order by i.position
			limit :limit""".formatted(ShownColumns.COLUMNS, ShownColumns.joinedTo("i"));

	private CollectionSql() {
	}

}
