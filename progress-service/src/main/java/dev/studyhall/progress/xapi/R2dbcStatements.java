package dev.studyhall.progress.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** A tenant's statements. Runs in the caller's transaction. */
@Component
final class R2dbcStatements {

	/** Statements that are what is asked for. */
	private static final String THEMSELVES = """
			select statement.*
			from %1$s statement
			where statement.tenant_id = :tenant
			%2$s
			%3$s
			and %4$s exists (
				select
				from xapi_attempt void
				where void.tenant_id = :tenant
				and void.object_id = statement.statement_id
				and void.verb = 'voided')
			order by stored_at %5$s, statement_id %5$s
			limit :limit""";

	/**
	 * Statements on statements that are: these may hold no more, and for times the
	 * statement itself counts. See xAPI, part 3, 2.1.3, on references.
	 */
	private static final String ON_THEM = """
			select statement.*
			from (
				select %1$s
				from xapi_attempt
				where tenant_id = :tenant
				and object_type = 'statement') statement
			join xapi_attempt target on target.tenant_id = :tenant and target.statement_id = statement.object_id
			where statement.tenant_id = :tenant
			%2$s
			%3$s
			order by statement.stored_at %4$s, statement.statement_id %4$s
			limit :limit""";

	private static final String BOTH = """
			select *
			from (
				(%s)
				union
				(%s)) statement
			order by stored_at %s, statement_id %3$s
			limit :limit""";

	private final DatabaseClient database;

	R2dbcStatements(DatabaseClient database) {
		this.database = database;
	}

	/** What is asked for, and one more if there is one. */
	Mono<List<Told>> list(TenantId tenant, StatementQuery query) {
		if (query.nothing()) {
			return Mono.just(List.of());
		}
		Map<String, Object> values = new LinkedHashMap<>();
		GenericExecuteSpec statement = database.sql(sql(query, values))
			.bind("tenant", tenant.value())
			.bind("limit", query.limit() + 1);
		for (Map.Entry<String, Object> value : values.entrySet()) {
			statement = statement.bind(value.getKey(), value.getValue());
		}
		return statement.map(ToldRow::read).all().collectList();
	}

	/** The statement; its values go into the map. All that it is made of is constant. */
	private static String sql(StatementQuery query, Map<String, Object> values) {
		String direction = query.ascending() ? "asc" : "desc";
		String named = named(query, values);
		String timed = timed(query, values);
		String themselves = THEMSELVES.formatted(ToldRow.ALL, named.replace("{of}", "statement"), timed,
				query.voided() ? "" : "not", direction);
		return named.isEmpty() || query.statement().isPresent() ? themselves : BOTH.formatted(themselves,
				ON_THEM.formatted(ToldRow.COLUMNS, named.replace("{of}", "target"), timed, direction), direction);
	}

	/** What a statement says, as conditions on the row that is put for {@code {of}}. */
	private static String named(StatementQuery query, Map<String, Object> values) {
		StringBuilder conditions = new StringBuilder();
		query.statement().ifPresent((id) -> {
			conditions.append("\nand {of}.statement_id = :statement");
			values.put("statement", id);
		});
		query.learner().ifPresent((learner) -> {
			conditions.append("\nand {of}.learner_id = :learner");
			values.put("learner", learner);
		});
		query.verb().ifPresent((verb) -> {
			conditions.append("\nand {of}.verb = :verb");
			values.put("verb", verb.code());
		});
		query.object().ifPresent((object) -> {
			conditions.append("\nand {of}.object_id = :object\nand {of}.object_type = :type");
			values.put("object", object.id());
			values.put("type", object.type().code());
		});
		return conditions.toString();
	}

	/** When a statement was stored, as conditions on its own row. */
	private static String timed(StatementQuery query, Map<String, Object> values) {
		StringBuilder conditions = new StringBuilder();
		query.since().ifPresent((since) -> {
			conditions.append("\nand statement.stored_at > :since");
			values.put("since", since);
		});
		query.until().ifPresent((until) -> {
			conditions.append("\nand statement.stored_at <= :until");
			values.put("until", until);
		});
		query.after().ifPresent((place) -> {
			String beyond = query.ascending() ? ">" : "<";
			conditions
				.append("\nand (statement.stored_at, statement.statement_id) %s (:place, :last)".formatted(beyond));
			values.put("place", place.storedAt());
			values.put("last", place.id());
		});
		return conditions.toString();
	}

}
