package dev.studyhall.progress.exporting;

import java.util.UUID;

import dev.studyhall.kit.member.MemberExport;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.MemberId;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that this service keeps of a learner, table by table. */
@RestController
class DataExportController {

	private final MemberExport export;

	DataExportController(MemberExport export) {
		this.export = export;
	}

	@GetMapping("/api/v1/{tenant}/me/data/progress")
	ResponseEntity<Flux<DataBuffer>> exportOwnProgressData(Caller caller) {
		return export.respond(caller.tenant().id(), caller.requireMember());
	}

	@GetMapping("/api/v1/{tenant}/learners/{learnerId}/data/progress")
	ResponseEntity<Flux<DataBuffer>> exportLearnerProgressData(Caller caller, @PathVariable UUID learnerId) {
		return export.respond(caller.tenant().id(), new MemberId(learnerId));
	}

}
