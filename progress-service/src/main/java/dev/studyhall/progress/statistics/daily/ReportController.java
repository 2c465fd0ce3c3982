package dev.studyhall.progress.statistics.daily;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.progress.learner.Staff;
import dev.studyhall.progress.statistics.reading.OfferedTopics;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over groups of learners, as of the last midnight of UTC. */
@RestController
@RequestMapping("/api/v1/{tenant}/statistics")
class ReportController {

	private final Reports reports;

	private final OfferedTopics topics;

	private final Transactions transactions;

	ReportController(Reports reports, OfferedTopics topics, Transactions transactions) {
		this.reports = reports;
		this.topics = topics;
		this.transactions = transactions;
	}

	@GetMapping("/topics/{slug}/funnel")
	Mono<FunnelReport> findTopicFunnel(Caller caller, @PathVariable String slug) {
		return Staff.only(caller,
				topics.require(caller.tenant().id(), slug)
					.flatMap((topic) -> reports.funnels().find(caller.tenant().id(), topic))
					.as(transactions::inTenant));
	}

	@GetMapping("/topics/{slug}/audit")
	Mono<AuditReport> findLevelAudit(Caller caller, @PathVariable String slug) {
		return Staff.only(caller,
				topics.require(caller.tenant().id(), slug)
					.flatMap((topic) -> reports.audits().find(caller.tenant().id(), topic))
					.as(transactions::inTenant));
	}

	@GetMapping("/activity")
	Mono<ActivityReport> findActivity(Caller caller, @RequestParam(required = false) @Nullable String month) {
		return Staff.only(caller, Mono.fromSupplier(() -> month(month))
			.flatMap((asked) -> reports.activity().find(caller.tenant().id(), asked).as(transactions::inTenant)));
	}

	@GetMapping("/retention")
	Mono<RetentionReport> findRetention(Caller caller) {
		return Staff.only(caller, reports.retention().find(caller.tenant().id()).as(transactions::inTenant));
	}

	private YearMonth month(@Nullable String month) {
		if (month == null) {
			return reports.activity().month();
		}
		try {
			YearMonth asked = YearMonth.parse(month);
			if (asked.getYear() >= 2000 && asked.getYear() < 2200) {
				return asked;
			}
		}
		catch (DateTimeParseException ex) {
			throw unreadable();
		}
		throw unreadable();
	}

	private static BadRequestException unreadable() {
		return new BadRequestException("month", "A month between 2000 and 2199, as in 2026-05.");
	}

}
