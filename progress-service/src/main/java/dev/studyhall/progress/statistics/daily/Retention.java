package dev.studyhall.progress.statistics.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.statistics.daily.RetentionReport.Newcomers;
import dev.studyhall.progress.statistics.daily.RetentionReport.WeekReturn;
import dev.studyhall.progress.statistics.reading.Withheld;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Counts who comes back, over {@link #WEEKS} weeks. Runs in the caller's transaction. */
@Component
final class Retention {

	private static final int WEEKS = 26;

	private static final String COUNT = """
			select date_trunc('week', newcomer.day)::date as week,
				(date_trunc('week', day.day)::date - date_trunc('week', newcomer.day)::date) / 7 as later,
				count(distinct newcomer.learner_id) as learners
			from learner_arrival newcomer
			join learner_day day on day.tenant_id = :tenant and day.learner_id = newcomer.learner_id
			where newcomer.tenant_id = :tenant
			and newcomer.day >= :first
			and newcomer.day < :end
			and day.day < :end
			group by 1, 2
			order by 1, 2""";

	private final DatabaseClient database;

	private final DailyReports reports;

	Retention(DatabaseClient database, DailyReports reports) {
		this.database = database;
		this.reports = reports;
	}

	/** The report on the weeks that are over. */
	Mono<RetentionReport> find(TenantId tenant) {
		LocalDate end = reports.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		var subject = new DailyReports.Subject<>("retention", "", end, RetentionReport.class);
		return reports.find(tenant, subject,
				(before) -> database.sql(COUNT)
					.bind("tenant", tenant.value())
					.bind("first", end.minusWeeks(WEEKS))
					.bind("end", end)
					.map(Count::of)
					.all()
					.collectList()
					.map((counts) -> new RetentionReport(end, newcomers(counts, end)))
					.map((report) -> before.map(report::after).orElse(report)));
	}

	private static List<Newcomers> newcomers(List<Count> counts, LocalDate end) {
		Map<LocalDate, Map<Integer, Long>> byWeek = new TreeMap<>();
		counts.forEach((count) -> byWeek.computeIfAbsent(count.week(), (week) -> new TreeMap<>())
			.put(count.later(), count.learners()));
		List<Newcomers> newcomers = new ArrayList<>();
		byWeek.forEach((week, learners) -> newcomers.add(newcomers(week, learners, end)));
		return newcomers;
	}

	private static Newcomers newcomers(LocalDate week, Map<Integer, Long> learners, LocalDate end) {
		Long all = Steady.group(learners.getOrDefault(0, 0L));
		if (all == null) {
			return new Newcomers(week, null, List.of(), Withheld.TOO_FEW_LEARNERS);
		}
		List<WeekReturn> returns = new ArrayList<>();
		for (int later = 1; week.plusWeeks(later).isBefore(end); later++) {
			returns.add(WeekReturn.of(later, learners.getOrDefault(later, 0L), all));
		}
		return new Newcomers(week, all, returns, null);
	}

	private record Count(LocalDate week, int later, long learners) {

		static Count of(Readable row) {
			return new Count(row.get("week", LocalDate.class), row.get("later", Integer.class),
					row.get("learners", Long.class));
		}
	}

}
