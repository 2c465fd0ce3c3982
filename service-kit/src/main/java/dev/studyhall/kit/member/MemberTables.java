package dev.studyhall.kit.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Finds the tables with rows of members by the database's own catalog. */
final class MemberTables {

	private static final String FIND = """
			select m.name, m.member_column, a.attname::text as column_name, format_type(a.atttypid, null) as type,
				array_position(i.indkey::int2[], a.attnum) as key_place
			from member_table m
			join pg_attribute a on a.attrelid = m.id and a.attnum > 0 and not a.attisdropped
			join pg_index i on i.indrelid = m.id and i.indisprimary
			where a.attname not in ('tenant_id', m.member_column)
			order by m.name, a.attnum
			limit 10000""";

	private final DatabaseClient database;

	MemberTables(DatabaseClient database) {
		this.database = database;
	}

	/** All of them, by name. Joins the open transaction. */
	Mono<List<MemberTable>> all() {
		return database.sql(FIND).map(Found::of).all().collectList().map(MemberTables::tables);
	}

	private static List<MemberTable> tables(List<Found> columns) {
		Map<String, List<Found>> byTable = new LinkedHashMap<>();
		columns.forEach((column) -> byTable.computeIfAbsent(column.table(), (name) -> new ArrayList<>()).add(column));
		return byTable.values().stream().map(MemberTables::table).toList();
	}

	private static MemberTable table(List<Found> columns) {
		Found any = columns.getFirst();
		return new MemberTable(any.table(), any.memberColumn(), columns.stream().map(Found::column).toList(),
				columns.stream()
					.filter((column) -> column.keyPlace() != null)
					.sorted(Comparator.comparing(Found::keyPlace))
					.map(Found::column)
					.toList());
	}

	private record Found(String table, String memberColumn, MemberTable.Column column, @Nullable Integer keyPlace) {

		private static Found of(Readable row) {
			return new Found(text(row, "name"), text(row, "member_column"),
					new MemberTable.Column(text(row, "column_name"), text(row, "type")),
					row.get("key_place", Integer.class));
		}

		private static String text(Readable row, String column) {
			String text = row.get(column, String.class);
			if (text == null) {
				throw new IllegalStateException("member_table." + column + " is null");
			}
			return text;
		}

	}

}
