package dev.studyhall.progress.cohort;

import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.csv.CsvFile;
import dev.studyhall.progress.csv.CsvRecord;
import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a cohort's members, to take away. */
@RestController
class MemberExportController {

	private static final String HEADER = CsvRecord.of("learner_id", "from", "to", "last_active", "active_days",
			"attempts", "minutes", "seen", "known", "due", "risks");

	private final Cohorts cohorts;

	private final Members members;

	MemberExportController(Cohorts cohorts, Members members) {
		this.cohorts = cohorts;
		this.members = members;
	}

	@GetMapping("/api/v1/{tenant}/cohorts/{cohortId}/members.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportMembers(Caller caller, @PathVariable UUID cohortId,
			@RequestParam(required = false) @Nullable String topic) {
		CsvFile<MemberProgress> file = new CsvFile<>("members", HEADER, MemberExportController::row);
		return cohorts.find(Owner.of(caller), cohortId)
			.map((found) -> file.of((page) -> members.list(Owner.of(caller), cohortId, topic, page),
					MemberController::cursorAfter));
	}

	private static String row(MemberProgress member) {
		return CsvRecord.of(member.learnerId(), member.from(), member.to(), member.lastActive(), member.activeDays(),
				member.attempts(), member.minutes(), member.seen(), member.known(), member.due(),
				member.risks().stream().map(Risk::code).collect(Collectors.joining(" ")));
	}

}
