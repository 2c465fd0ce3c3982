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

	private static final String FIND = """
			select *
			from %1$s statement
			where tenant_id = :tenant
			%2$s
			and %3$s exists (
				select
				from xapi_attempt void
				where void.tenant_id = :tenant
				and void.object_id = statement.statement_id
				and void.verb = 'voided')
			order by stored_at %4$s, statement_id %4$s
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
		Map<String, Object> conditions = conditions(query);
		GenericExecuteSpec statement = database
			.sql(FIND.formatted(ToldRow.ALL, String.join("\n", conditions.keySet()), query.voided() ? "" : "not",
					query.ascending() ? "asc" : "desc"))
			.bind("tenant", tenant.value())
			.bind("limit", query.limit() + 1);
		for (Map.Entry<String, Object> condition : conditions.entrySet()) {
			statement = statement.bind(parameter(condition.getKey()), condition.getValue());
		}
		return statement.map(ToldRow::read).all().collectList();
	}

	/** Each condition with its value; all are constants of this class. */
	private static Map<String, Object> conditions(StatementQuery query) {
		Map<String, Object> conditions = new LinkedHashMap<>();
		query.statement().ifPresent((id) -> conditions.put("and statement_id = :statement", id));
		query.learner().ifPresent((learner) -> conditions.put("and learner_id = :learner", learner));
		query.verb().ifPresent((verb) -> conditions.put("and verb = :verb", verb.code()));
		query.object().ifPresent((object) -> {
			conditions.put("and object_id = :object", object.id());
			conditions.put("and object_type = :type", object.type().code());
		});
		query.since().ifPresent((since) -> conditions.put("and stored_at > :since", since));
		query.until().ifPresent((until) -> conditions.put("and stored_at <= :until", until));
		query.after().ifPresent((place) -> {
			String beyond = query.ascending() ? ">" : "<";
			conditions.put("and stored_at " + beyond + "= :place", place.storedAt());
			conditions.put("and (stored_at <> :place or statement_id " + beyond + " :last)", place.id());
		});
		return conditions;
	}

	private static String parameter(String condition) {
		return condition.replaceFirst("(?s).*:([a-z]+)\\)?$", "$1");
	}

}
