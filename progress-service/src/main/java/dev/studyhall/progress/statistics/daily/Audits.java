package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.statistics.audit.Answers;
import dev.studyhall.progress.statistics.item.Marks;
import dev.studyhall.progress.statistics.reading.Withheld;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Audits the levels of topics by first answers. A new report comes only once five
 * learners have given it cause. Runs in the caller's transaction.
 */
@Component
final class Audits {

	private static final int FETCH_SIZE = 2_000;

	private static final String PLACED = """
			select questions, levels
			from topic_version
			where tenant_id = :tenant
			and topic_id = :topic
			order by version desc
			limit 1""";

	/** A few more than are taken, so that the last learner is whole. */
	private static final String FIRST_ANSWERS = """
			select distinct on (learner_id, question_id) learner_id, question_id, rating::integer as rating
			from first_attempt
			where tenant_id = :tenant
			and question_id = any(:questions)
			and rated_at < :end::timestamptz
			order by learner_id, question_id, sequence
			limit %d""".formatted(Answers.ENOUGH + 2_000);

	private static final String NEWS = """
			select count(distinct learner_id)
			from first_attempt
			where tenant_id = :tenant
			and question_id = any(:questions)
			and rated_at >= :since::timestamptz
			and rated_at < :end::timestamptz""";

	private final DatabaseClient database;

	private final DailyReports reports;

	Audits(DatabaseClient database, DailyReports reports) {
		this.database = database;
		this.reports = reports;
	}

	/** Today's report on a topic. */
	Mono<AuditReport> find(TenantId tenant, UUID topic) {
		LocalDate today = reports.today();
		var subject = new DailyReports.Subject<>("audit", topic.toString(), today, AuditReport.class);
		return reports.find(tenant, subject,
				(before) -> placed(tenant, topic).flatMap((placed) -> report(tenant, placed, today, before)));
	}

	private Mono<Placed> placed(TenantId tenant, UUID topic) {
		return database.sql(PLACED).bind("tenant", tenant.value()).bind("topic", topic).map(Placed::of).one();
	}

	private Mono<AuditReport> report(TenantId tenant, Placed placed, LocalDate today, Optional<AuditReport> before) {
		return before.filter((report) -> report.questions().size() == placed.questions().length)
			.map((report) -> news(tenant, placed, report.asOf(), today).filter((learners) -> learners < Withheld.LEAST)
				.map((learners) -> report)
				.switchIfEmpty(Mono.defer(() -> audit(tenant, placed, today))))
			.orElseGet(() -> audit(tenant, placed, today));
	}

	private Mono<Long> news(TenantId tenant, Placed placed, LocalDate since, LocalDate end) {
		return database.sql(NEWS)
			.bind("tenant", tenant.value())
			.bind("questions", placed.questions())
			.bind("since", midnight(since))
			.bind("end", midnight(end))
			.mapValue(Long.class)
			.one();
	}

	private Mono<AuditReport> audit(TenantId tenant, Placed placed, LocalDate today) {
		return database.sql(FIRST_ANSWERS)
			.bind("tenant", tenant.value())
			.bind("questions", placed.questions())
			.bind("end", midnight(today))
			.filter((statement) -> statement.fetchSize(FETCH_SIZE))
			.map((row) -> new FirstAnswer(row.get("learner_id", UUID.class), placed.place(row),
					Marks.halfPoints(row.get("rating", Integer.class))))
			.all()
			.collect(() -> new Answers(placed.questions().length),
					(answers, first) -> answers.add(first.learner(), first.question(), first.mark()))
			.publishOn(Schedulers.boundedElastic())
			.map((answers) -> placed.report(today, answers));
	}

	private static String midnight(LocalDate day) {
		return day + "T00:00:00Z";
	}

	/** What a learner's first answer to a question was worth, in half points. */
	private record FirstAnswer(UUID learner, int question, int mark) {
	}

}
