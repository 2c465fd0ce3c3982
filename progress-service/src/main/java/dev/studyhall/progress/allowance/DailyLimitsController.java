package dev.studyhall.progress.allowance;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.progress.learner.Owner;
import jakarta.validation.Valid;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much a learner wants to be offered on a day. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/daily-limits")
class DailyLimitsController {

	private final R2dbcAllowances allowances;

	private final Transactions transactions;

	private final Clock clock;

	DailyLimitsController(R2dbcAllowances allowances, Transactions transactions, Clock clock) {
		this.allowances = allowances;
		this.transactions = transactions;
		this.clock = clock;
	}

	@GetMapping
	Mono<DailyLimitsView> findDailyLimits(Caller caller) {
		Owner owner = Owner.of(caller);
		return allowances.limits(owner).flatMap((limits) -> view(owner, limits)).as(transactions::inTenant);
	}

	@PutMapping
	Mono<DailyLimitsView> putDailyLimits(Caller caller, @Valid @RequestBody DailyLimits wanted) {
		Owner owner = Owner.of(caller);
		return Mono.fromSupplier(wanted::checked)
			.flatMap((limits) -> allowances.put(owner, limits).then(Mono.defer(() -> view(owner, limits))))
			.as(transactions::inTenant);
	}

	private Mono<DailyLimitsView> view(Owner owner, DailyLimits limits) {
		return allowances.done(owner, limits, clock.instant()).map((done) -> DailyLimitsView.of(limits, done));
	}

}
