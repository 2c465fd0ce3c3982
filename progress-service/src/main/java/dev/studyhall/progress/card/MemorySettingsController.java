package dev.studyhall.progress.card;

import java.util.Objects;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Settings;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a learner wants to learn. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/memory-settings")
class MemorySettingsController {

	private final Learners learners;

	private final R2dbcParameters parameters;

	private final Transactions transactions;

	MemorySettingsController(Learners learners, R2dbcParameters parameters, Transactions transactions) {
		this.learners = learners;
		this.parameters = parameters;
		this.transactions = transactions;
	}

	@GetMapping
	Mono<MemorySettings> findMemorySettings(Caller caller) {
		return parameters.find(Owner.of(caller))
			.as(transactions::inTenant)
			.map((current) -> MemorySettings.of(current.settings()));
	}

	@PutMapping
	Mono<MemorySettings> putMemorySettings(Caller caller, @Valid @RequestBody MemorySettings wanted) {
		Owner owner = Owner.of(caller);
		return learners.lock(owner)
			.flatMap((sequence) -> parameters.find(owner)
				.flatMap((current) -> replace(owner, current, wanted, sequence)))
			.as(transactions::inTenant)
			.thenReturn(wanted);
	}

	/** Takes a place in the log, so that a replay knows which ratings it holds for. */
	private Mono<Void> replace(Owner owner, Parameters current, MemorySettings wanted, long sequence) {
		Settings settings = wanted.toSettings(Objects.requireNonNullElse(current.settings().fuzzSeed(), sequence));
		return settings.equals(current.settings()) ? Mono.empty()
				: parameters.add(owner, sequence, new Parameters(current.weights(), settings));
	}

}
