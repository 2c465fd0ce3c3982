package dev.studyhall.progress.learner;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a member is in a tenant. */
@RestController
class MeController {

	@GetMapping("/api/v1/{tenant}/me")
	ResponseEntity<Me> findMe(Caller caller) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(new Me(caller.requireMember().value(), caller.roles().stream().sorted().toList()));
	}

	/**
	 * The caller.
	 *
	 * @param learnerId the name under which attempts and bookmarks are kept; to be given
	 * to an instructor who keeps a cohort
	 */
	record Me(UUID learnerId, List<String> roles) {
	}

}
