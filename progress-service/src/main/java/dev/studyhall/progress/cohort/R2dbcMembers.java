package dev.studyhall.progress.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Who is in a cohort, in the database. Runs in the caller's transaction. */
@Component
final class R2dbcMembers {

	/** So many members a cohort has at most. */
	static final int MOST = 1_000;

	private static final String PUT = """
			insert into cohort_member (tenant_id, instructor_id, cohort_id, learner_id, from_day, to_day)
			select :tenant, :learner, :cohort, :member, :from, :to::date
			where (
				select count(*)
				from cohort_member
				where tenant_id = :tenant
				and instructor_id = :learner
				and cohort_id = :cohort
				and learner_id <> :member) < %d
			on conflict (tenant_id, instructor_id, cohort_id, learner_id) do update
			set from_day = excluded.from_day, to_day = excluded.to_day""".formatted(MOST);

	private static final String REMOVE = """
			delete from cohort_member
			where tenant_id = :tenant
			and instructor_id = :learner
			and cohort_id = :cohort
			and learner_id = :member""";

	private final DatabaseClient database;

	R2dbcMembers(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Adds a member, or changes how long. Signals {@link CohortRefused.TooManyMembers}.
	 */
	Mono<Void> put(Owner instructor, UUID cohort, UUID member, MemberRequest time) {
		GenericExecuteSpec put = instructor.bind(database, PUT)
			.bind("cohort", cohort)
			.bind("member", member)
			.bind("from", time.from());
		LocalDate to = time.to();
		return ((to != null) ? put.bind("to", to) : put.bindNull("to", LocalDate.class)).fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? Mono.empty() : Mono.error(CohortRefused.TooManyMembers::new));
	}

	Mono<Void> remove(Owner instructor, UUID cohort, UUID member) {
		return instructor.bind(database, REMOVE).bind("cohort", cohort).bind("member", member).then();
	}

	/**
	 * The page of members and one more, if there is one, as they stand.
	 * @param topic counts the questions of that topic only; of all if empty
	 */
	Mono<List<MemberProgress>> list(Owner instructor, UUID cohort, ProgressQuery query, PageRequest page) {
		GenericExecuteSpec list = instructor.bind(database, MemberSql.of(query.topic() != null))
			.bind("cohort", cohort)
			.bind("after", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.bind("today", query.today())
			.bind("now", query.now());
		UUID topic = query.topic();
		return ((topic != null) ? list.bind("topic", topic) : list).map((row) -> MemberProgress.of(row, query.today()))
			.all()
			.collectList();
	}

}
