package dev.studyhall.progress.goal;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a learner should do each day until the goal's date. */
@RestController
class PlanController {

	private static final String ALL = "731";

	private final Planning planning;

	PlanController(Planning planning) {
		this.planning = planning;
	}

	@GetMapping("/api/v1/{tenant}/me/plan")
	Mono<ResponseEntity<PlanView>> findPlan(Caller caller, @RequestParam(defaultValue = ALL) int days) {
		if (days < 1 || days > Wish.FURTHEST + 1) {
			return Mono.error(() -> new BadRequestException("days", "From 1 to 731 days."));
		}
		return planning.plan(Owner.of(caller), days)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map((plan) -> ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(plan));
	}

}
