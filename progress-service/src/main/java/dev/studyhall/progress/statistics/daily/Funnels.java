package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.statistics.daily.FunnelReport.LevelFunnel;
import dev.studyhall.progress.statistics.reading.Withheld;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Counts how far learners get. Runs in the caller's transaction. */
@Component
final class Funnels {

	private static final String COUNT = """
			with placed as (
				select placed.question_id, placed.level, placed.position
				from (
					select questions, levels
					from topic_version
					where tenant_id = :tenant
					and topic_id = :topic
					order by version desc
					limit 1) quiz, unnest(quiz.questions, quiz.levels) with ordinality as placed (question_id, level, position)
			), size as (
				select level, count(*)::integer as questions, min(position) as position
				from placed
				group by level
			), seen as (
				select placed.level, first.learner_id, count(distinct first.question_id) as questions
				from placed
				join first_attempt first on first.tenant_id = :tenant and first.question_id = placed.question_id
				where first.seen_at < :end::timestamptz
				group by placed.level, first.learner_id
			)
			select size.level, copy.title, size.questions, count(seen.learner_id) as started,
				count(seen.learner_id) filter (where 2 * seen.questions >= size.questions) as halfway,
				count(seen.learner_id) filter (where seen.questions = size.questions) as finished,
				(select count(distinct learner_id) from seen) as learners
			from size
			left join seen using (level)
			left join level_copy copy on copy.tenant_id = :tenant and copy.topic_id = :topic and copy.code = size.level
			group by size.level, copy.title, size.questions, size.position
			order by size.position""";

	private final DatabaseClient database;

	private final DailyReports reports;

	Funnels(DatabaseClient database, DailyReports reports) {
		this.database = database;
		this.reports = reports;
	}

	/** Today's report on a topic. */
	Mono<FunnelReport> find(TenantId tenant, UUID topic) {
		LocalDate today = reports.today();
		var counts = new DailyReports.Subject<>("funnel", topic.toString(), today, FunnelCounts.class);
		return reports.find(tenant, counts, (before) -> count(tenant, topic, today, before))
			.map(FunnelCounts::toReport);
	}

	private Mono<FunnelCounts> count(TenantId tenant, UUID topic, LocalDate today, Optional<FunnelCounts> before) {
		return database.sql(COUNT)
			.bind("tenant", tenant.value())
			.bind("topic", topic)
			.bind("end", today + "T00:00:00Z")
			.map(LevelCount::of)
			.all()
			.collectList()
			.map((levels) -> FunnelCounts.of(today, levels, before));
	}

	/**
	 * What was counted, and moves only by more than a few: never told as it is.
	 */
	record FunnelCounts(LocalDate asOf, long learners, List<LevelCount> levels) {

		static FunnelCounts of(LocalDate asOf, List<LevelCount> levels, Optional<FunnelCounts> before) {
			long learners = levels.stream().mapToLong(LevelCount::learners).max().orElse(0);
			return new FunnelCounts(asOf, Steady.moved(before.map(FunnelCounts::learners).orElse(null), learners),
					levels.stream().map((level) -> level.after(before)).toList());
		}

		@Nullable LevelCount find(String level) {
			return levels.stream().filter((count) -> count.level().equals(level)).findFirst().orElse(null);
		}

		FunnelReport toReport() {
			List<LevelFunnel> told = new ArrayList<>();
			for (LevelCount level : levels.reversed()) {
				told.addFirst(level.toFunnel(learners).before(told.isEmpty() ? null : told.getFirst()));
			}
			return new FunnelReport(asOf, Steady.group(learners), told);
		}
	}

	/** The counts of one level. */
	record LevelCount(String level, @Nullable String title, int questions, long started, long halfway, long finished,
			long learners) {

		static LevelCount of(Readable row) {
			return new LevelCount(row.get("level", String.class), row.get("title", String.class),
					row.get("questions", Integer.class), row.get("started", Long.class), row.get("halfway", Long.class),
					row.get("finished", Long.class), row.get("learners", Long.class));
		}

		LevelCount after(Optional<FunnelCounts> before) {
			LevelCount same = before.map((counts) -> counts.find(level)).orElse(null);
			return (same == null) ? this : new LevelCount(level, title, questions, Steady.moved(same.started, started),
					Steady.moved(same.halfway, halfway), Steady.moved(same.finished, finished), learners);
		}

		/** Counts that moved apart are not told as more than the whole. */
		LevelFunnel toFunnel(long all) {
			long some = Math.min(started, all);
			Long whole = (Steady.group(some) != null) ? Steady.part(some, all) : null;
			Long half = (whole != null) ? Steady.part(Math.min(halfway, whole), whole) : null;
			Long full = (whole != null) ? Steady.part(Math.min(finished, whole), whole) : null;
			boolean told = whole != null && half != null && full != null;
			return new LevelFunnel(level, title, questions, whole, half, full, null,
					told ? null : Withheld.TOO_FEW_LEARNERS);
		}
	}

}
