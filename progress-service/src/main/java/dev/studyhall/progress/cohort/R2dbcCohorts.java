package dev.studyhall.progress.cohort;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.learner.Owner;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** An instructor's cohorts, in the database. Runs in the caller's transaction. */
@Component
final class R2dbcCohorts {

	/** So many cohorts an instructor has at most. */
	static final int MOST = 200;

	private static final String ADD = """
			insert into cohort (tenant_id, member_id, cohort_id, name, version)
			select :tenant, :learner, :cohort, :name, 1
			where (
				select count(*)
				from cohort
				where tenant_id = :tenant
				and member_id = :learner) < %d
			returning cohort_id, name, version""".formatted(MOST);

	private static final String LIST = """
			select cohort_id, name, version
			from cohort
			where tenant_id = :tenant
			and member_id = :learner
			and cohort_id > :after
			order by cohort_id
			limit :limit""";

	private static final String FIND = """
			select cohort_id, name, version
			from cohort
			where tenant_id = :tenant
			and member_id = :learner
			and cohort_id = :cohort""";

	private static final String LOCK = FIND + "\nfor update";

	private static final String RENAME = """
			update cohort
			set name = :name, version = version + 1
			where tenant_id = :tenant
			and member_id = :learner
			and cohort_id = :cohort
			returning cohort_id, name, version""";

	private static final String DELETE = """
			delete from cohort
			where tenant_id = :tenant
			and member_id = :learner
			and cohort_id = :cohort""";

	private final DatabaseClient database;

	R2dbcCohorts(DatabaseClient database) {
		this.database = database;
	}

	/** Adds a cohort. Signals {@link CohortRefused.TooManyCohorts}. */
	Mono<CohortView> add(Owner instructor, UUID id, String name) {
		return instructor.bind(database, ADD)
			.bind("cohort", id)
			.bind("name", name)
			.map(R2dbcCohorts::toView)
			.one()
			.switchIfEmpty(Mono.error(CohortRefused.TooManyCohorts::new));
	}

	/** The page and one more, if there is one. */
	Mono<List<CohortView>> list(Owner instructor, PageRequest page) {
		return instructor.bind(database, LIST)
			.bind("after", page.afterId(0))
			.bind("limit", page.limit() + 1)
			.map(R2dbcCohorts::toView)
			.all()
			.collectList();
	}

	Mono<CohortView> find(Owner instructor, UUID id) {
		return instructor.bind(database, FIND).bind("cohort", id).map(R2dbcCohorts::toView).one();
	}

	/** The same, and nobody changes it until the transaction ends. */
	Mono<CohortView> lock(Owner instructor, UUID id) {
		return instructor.bind(database, LOCK).bind("cohort", id).map(R2dbcCohorts::toView).one();
	}

	Mono<CohortView> rename(Owner instructor, UUID id, String name) {
		return instructor.bind(database, RENAME).bind("cohort", id).bind("name", name).map(R2dbcCohorts::toView).one();
	}

	Mono<Void> delete(Owner instructor, UUID id) {
		return instructor.bind(database, DELETE).bind("cohort", id).then();
	}

	private static CohortView toView(Readable row) {
		return new CohortView(row.get("cohort_id", UUID.class), row.get("name", String.class),
				row.get("version", Integer.class));
	}

}
