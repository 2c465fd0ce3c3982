package dev.studyhall.testing.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows that a service has of a member of a tenant, in every table with a
 * {@code learner_id} or a {@code member_id}. The tables are taken from the database's own
 * catalog: one that is made later is among them.
 */
public final class MemberRows {

	private static final String TABLES = """
			select c.relname || ' ' || a.attname
			from pg_class c
			join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = '%s'::regnamespace
			and c.relkind in ('r', 'p')
			and not c.relispartition
			and a.attname in ('learner_id', 'member_id')
			order by 1""";

	private final String schema;

	private final List<String> tombstones;

	private final Function<String, List<String>> query;

	/**
	 * Looks at one service's tables.
	 * @param tombstones tables that keep members with their sequences for good
	 * @param query runs SQL as the superuser and gives the first column as text
	 */
	public MemberRows(String schema, List<String> tombstones, Function<String, List<String>> query) {
		this.schema = schema;
		this.tombstones = List.copyOf(tombstones);
		this.query = query;
	}

	/** How many rows the member has in each table but the tombstones. */
	public Map<String, Long> count(UUID member) {
		return each("count(*)", member).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (count) -> Long.valueOf(count.getValue())));
	}

	/** Tables where the member has no row. */
	public List<String> without(UUID member) {
		return count(member).entrySet()
			.stream()
			.filter((count) -> count.getValue() == 0)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/** Tables where the member has rows. */
	public List<String> with(UUID member) {
		List<String> tables = new ArrayList<>(count(member).keySet());
		tables.removeAll(without(member));
		return tables.stream().sorted().toList();
	}

	/** What stands in the member's rows of each table but the tombstones. */
	public Map<String, String> contents(UUID member) {
		return each("coalesce(string_agg(t::text, ' ' order by t::text), '')", member);
	}

	/**
	 * What the tombstones hold besides numbers, tenants and members: nothing, if all is
	 * well.
	 */
	public List<String> beyondSequences() {
		return this.query.apply("""
				select table_name || '.' || column_name
				from information_schema.columns
				where table_schema = '%s'
				and table_name in ('%s')
				and column_name not in ('tenant_id', 'learner_id')
				and data_type <> 'bigint'""".formatted(this.schema, String.join("', '", this.tombstones)));
	}

	private Map<String, String> each(String what, UUID member) {
		return this.query.apply(TABLES.formatted(this.schema))
			.stream()
			.map((table) -> table.split(" "))
			.filter((table) -> !this.tombstones.contains(table[0]))
			.collect(Collectors.toMap((table) -> table[0],
					(table) -> this.query
						.apply("select %s from %s.%s t where %s = '%s'".formatted(what, this.schema, table[0], table[1],
								member))
						.getFirst()));
	}

}
