package dev.studyhall.progress.tuning;

import dev.studyhall.kit.tenancy.Caller;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By what a tenant's new learners begin. */
@RestController
@RequestMapping("/api/v1/{tenant}/memory-settings")
class TenantTuningController {

	private final TenantTuning tuning;

	TenantTuningController(TenantTuning tuning) {
		this.tuning = tuning;
	}

	@GetMapping
	Mono<TenantMemoryView> findTenantMemory(Caller caller) {
		return tuning.find(caller.tenant().id()).map(TenantMemoryView::of).defaultIfEmpty(TenantMemoryView.DEFAULTS);
	}

	@PostMapping("/fit")
	Mono<TenantFitView> fitTenantMemory(Caller caller) {
		return tuning.fit(caller.tenant().id()).map(TenantFitView::of);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> removeTenantMemory(Caller caller) {
		return tuning.remove(caller.tenant().id());
	}

}
