package dev.studyhall.progress.statistics.daily;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.csv.CsvFile;
import dev.studyhall.progress.csv.CsvRecord;
import dev.studyhall.progress.statistics.daily.ActivityReport.ActivityDay;
import dev.studyhall.progress.statistics.daily.AuditReport.Measured;
import dev.studyhall.progress.statistics.daily.AuditReport.Misfiled;
import dev.studyhall.progress.statistics.daily.FunnelReport.LevelFunnel;
import dev.studyhall.progress.statistics.daily.RetentionReport.Newcomers;
import dev.studyhall.progress.statistics.reading.Withheld;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same reports, to take away. */
@RestController
@RequestMapping("/api/v1/{tenant}/statistics")
class ReportExportController {

	private final ReportController reports;

	ReportExportController(ReportController reports) {
		this.reports = reports;
	}

	@GetMapping("/topics/{slug}/funnel.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportTopicFunnel(Caller caller, @PathVariable String slug) {
		CsvFile<LevelFunnel> file = new CsvFile<>("funnel",
				CsvRecord.of("level", "title", "questions", "started", "halfway", "finished", "drop_off", "withheld"),
				(level) -> CsvRecord.of(level.level(), level.title(), level.questions(), level.started(),
						level.halfway(), level.finished(), level.dropOff(), code(level.withheld())));
		return reports.findTopicFunnel(caller, slug).map((report) -> file.of(report.levels()));
	}

	@GetMapping("/topics/{slug}/audit.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportLevelAudit(Caller caller, @PathVariable String slug) {
		return reports.findLevelAudit(caller, slug).map((report) -> {
			CsvFile<Measured> file = new CsvFile<>("audit", CsvRecord.of("question_id", "level", "answers",
					"difficulty", "low", "high", "behaves", "odds", "withheld"), (question) -> row(question, report));
			return file.of(report.questions());
		});
	}

	@GetMapping("/activity.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportActivity(Caller caller,
			@RequestParam(required = false) @Nullable String month) {
		CsvFile<ActivityDay> file = new CsvFile<>("activity",
				CsvRecord.of("day", "learners", "attempts", "minutes", "withheld"),
				(day) -> CsvRecord.of(day.day(), day.learners(), day.attempts(), day.minutes(), code(day.withheld())));
		return reports.findActivity(caller, month).map((report) -> file.of(report.days()));
	}

	@GetMapping("/retention.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportRetention(Caller caller) {
		CsvFile<Newcomers> file = new CsvFile<>("retention",
				CsvRecord.of("first_week", "weeks_later", "learners", "share", "withheld"),
				ReportExportController::rows);
		return reports.findRetention(caller).map((report) -> file.of(report.cohorts()));
	}

	private static String row(Measured question, AuditReport report) {
		Misfiled misfiled = report.misfiled()
			.stream()
			.filter((found) -> found.questionId().equals(question.questionId()))
			.findFirst()
			.orElse(null);
		return CsvRecord.of(question.questionId(), question.level(), question.answers(), question.difficulty(),
				question.low(), question.high(), (misfiled != null) ? misfiled.behaves() : null,
				(misfiled != null) ? misfiled.odds() : null, code(question.withheld()));
	}

	private static String rows(Newcomers cohort) {
		StringBuilder rows = new StringBuilder(
				CsvRecord.of(cohort.week(), 0, cohort.learners(), null, code(cohort.withheld())));
		cohort.returns()
			.forEach((later) -> rows.append(CsvRecord.of(cohort.week(), later.week(), later.learners(), later.share(),
					code(later.withheld()))));
		return rows.toString();
	}

	private static @Nullable String code(@Nullable Withheld withheld) {
		return (withheld != null) ? withheld.code() : null;
	}

}
