package dev.studyhall.progress.tuning;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fitting to a learner's own memory. */
@RestController
class TuningController {

	private final Tuning tuning;

	TuningController(Tuning tuning) {
		this.tuning = tuning;
	}

	@PostMapping("/api/v1/{tenant}/me/memory-settings/fit")
	Mono<FitView> fitMemory(Caller caller) {
		return tuning.fit(Owner.of(caller)).map(FitView::of);
	}

}
