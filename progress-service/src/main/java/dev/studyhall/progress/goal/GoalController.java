package dev.studyhall.progress.goal;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A learner's own goal. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/goal")
class GoalController {

	private final GoalSetting goals;

	GoalController(GoalSetting goals) {
		this.goals = goals;
	}

	@GetMapping
	Mono<ResponseEntity<GoalView>> findGoal(Caller caller) {
		return goals.find(Owner.of(caller))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.map(GoalController::respond);
	}

	@PutMapping
	Mono<ResponseEntity<GoalView>> putGoal(Caller caller, @Valid @RequestBody GoalRequest request,
			ServerWebExchange exchange) {
		return Mono.defer(() -> goals.put(Owner.of(caller), request.toWish(), exchange)).map(GoalController::respond);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> removeGoal(Caller caller, ServerWebExchange exchange) {
		return goals.remove(Owner.of(caller), exchange);
	}

	private static ResponseEntity<GoalView> respond(GoalAnswer answer) {
		return ResponseEntity.status(answer.created() ? HttpStatus.CREATED : HttpStatus.OK)
			.eTag(Conditional.quote(answer.goal().tag()))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
			.body(answer.view());
	}

}
