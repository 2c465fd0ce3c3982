package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.statistics.daily.ActivityReport.ActivityDay;
import dev.studyhall.progress.statistics.reading.Withheld;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Adds up what was done on days that are over. Runs in the caller's transaction. */
@Component
final class Activity {

	private static final String DAYS = """
			select day, count(*) as learners, sum(attempts)::bigint as attempts, sum(milliseconds)::bigint as milliseconds
			from learner_day
			where tenant_id = :tenant
			and day >= :first
			and day < least(:end, :today)
			group by day
			order by day""";

	private final DatabaseClient database;

	private final DailyReports reports;

	Activity(DatabaseClient database, DailyReports reports) {
		this.database = database;
		this.reports = reports;
	}

	/** Today's report on a month. */
	Mono<ActivityReport> find(TenantId tenant, YearMonth month) {
		LocalDate today = reports.today();
		var subject = new DailyReports.Subject<>("activity", month.toString(), today, ActivityReport.class);
		return reports.find(tenant, subject,
				(before) -> database.sql(DAYS)
					.bind("tenant", tenant.value())
					.bind("first", month.atDay(1))
					.bind("end", month.plusMonths(1).atDay(1))
					.bind("today", today)
					.map(Activity::toDay)
					.all()
					.collectList()
					.map((days) -> new ActivityReport(today, days))
					.map((report) -> before.map(report::after).orElse(report)));
	}

	/** The month that is, where none is asked for. */
	YearMonth month() {
		return YearMonth.from(reports.today());
	}

	private static ActivityDay toDay(Readable row) {
		LocalDate day = row.get("day", LocalDate.class);
		Long learners = Steady.group(row.get("learners", Long.class));
		return (learners == null) ? new ActivityDay(day, null, null, null, Withheld.TOO_FEW_LEARNERS) : new ActivityDay(
				day, learners, row.get("attempts", Long.class), row.get("milliseconds", Long.class) / 60_000.0, null);
	}

}
