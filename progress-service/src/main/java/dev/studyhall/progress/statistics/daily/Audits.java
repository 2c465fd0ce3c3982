package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.statistics.audit.Answers;
import dev.studyhall.progress.statistics.item.Marks;
import dev.studyhall.progress.statistics.reading.Withheld;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Audits the levels of topics by first answers. New answers count only once five learners
 * have given them; other levels, or other questions, count from the next day on. Runs in
 * the caller's transaction.
 */
@Component
final class Audits {

	private static final int FETCH_SIZE = 500;

	private static final String PLACED = """
			select questions, levels
			from topic_version
			where tenant_id = :tenant
			and topic_id = :topic
			order by version desc
			limit 1""";

	/**
	 * A row for each learner; a few answers more than are taken, so that the last one is
	 * whole.
	 */
	private static final String FIRST_ANSWERS = """
			select learner_id, array_agg(place) as places, array_agg(rating) as ratings
			from (
				select distinct on (first.learner_id, first.question_id) first.learner_id, placed.place::integer - 1 as place,
					first.rating::integer as rating
				from unnest(:questions) with ordinality as placed (question_id, place)
				join first_attempt first on first.tenant_id = :tenant and first.question_id = placed.question_id
				where first.rated_at < :end::timestamptz
				order by first.learner_id, first.question_id, first.sequence
				limit %d) answer
			group by learner_id
			order by learner_id"""
		.formatted(Answers.ENOUGH + 2_000);

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
		return before.map((report) -> news(tenant, placed, report.asOf(), today).flatMap((learners) -> {
			if (learners >= Withheld.LEAST) {
				return audit(tenant, placed, today);
			}
			return placed.isOf(report) ? Mono.just(report) : audit(tenant, placed, report.asOf());
		})).orElseGet(() -> audit(tenant, placed, today));
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
			.map(Paper::of)
			.all()
			.collect(() -> new Answers(placed.questions().length), (answers, paper) -> paper.addTo(answers))
			.publishOn(Schedulers.boundedElastic())
			.map((answers) -> placed.report(today, answers));
	}

	private static String midnight(LocalDate day) {
		return day + "T00:00:00Z";
	}

	/** A learner's first answers. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Paper(UUID learner, Integer[] places, Integer[] ratings) {

		static Paper of(Readable row) {
			return new Paper(row.get("learner_id", UUID.class),
					Objects.requireNonNull(row.get("places", Integer[].class)),
					Objects.requireNonNull(row.get("ratings", Integer[].class)));
		}

		void addTo(Answers answers) {
			for (int index = 0; index < places.length; index++) {
				answers.add(learner, places[index], Marks.halfPoints(ratings[index]));
			}
		}
	}

}
