package dev.studyhall.progress.cohort;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.StoredAnswer;
import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** An instructor's own cohorts. Signals {@link NotFoundException} for those of others. */
@Service
final class Cohorts {

	private final R2dbcCohorts cohorts;

	private final IdempotencyKeys keys;

	private final Transactions transactions;

	private final IdGenerator ids;

	private final JsonMapper json;

	Cohorts(R2dbcCohorts cohorts, IdempotencyKeys keys, Transactions transactions, IdGenerator ids, JsonMapper json) {
		this.cohorts = cohorts;
		this.keys = keys;
		this.transactions = transactions;
		this.ids = ids;
		this.json = json;
	}

	/** Makes a cohort, once for each idempotency key. */
	Mono<StoredAnswer> create(Caller caller, CohortRequest request, @Nullable String key) {
		Mono<StoredAnswer> work = Mono.fromSupplier(ids::next)
			.flatMap((id) -> cohorts.add(Owner.of(caller), id, request.name()))
			.map((cohort) -> answer(caller, cohort));
		return keys.once(caller, key, request.toString().getBytes(StandardCharsets.UTF_8), work)
			.as(transactions::inTenant)
			.checkpoint("create cohort");
	}

	/** The page and one more, if there is one. */
	Mono<List<CohortView>> list(Owner instructor, PageRequest page) {
		return cohorts.list(instructor, page).as(transactions::inTenant);
	}

	Mono<CohortView> find(Owner instructor, UUID id) {
		return cohorts.find(instructor, id)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.as(transactions::inTenant);
	}

	Mono<CohortView> rename(Owner instructor, UUID id, String name, IfMatch state) {
		return locked(instructor, id, state).flatMap((cohort) -> cohorts.rename(instructor, id, name))
			.as(transactions::inTenant)
			.checkpoint("rename cohort");
	}

	Mono<Void> delete(Owner instructor, UUID id, IfMatch state) {
		return locked(instructor, id, state).flatMap((cohort) -> cohorts.delete(instructor, id))
			.as(transactions::inTenant)
			.checkpoint("delete cohort");
	}

	private Mono<CohortView> locked(Owner instructor, UUID id, IfMatch state) {
		return cohorts.lock(instructor, id)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((cohort) -> state.check(cohort.tag()));
	}

	private StoredAnswer answer(Caller caller, CohortView cohort) {
		return new StoredAnswer(HttpStatus.CREATED.value(),
				Map.of(HttpHeaders.LOCATION, "/api/v1/%s/cohorts/%s".formatted(caller.tenant().slug(), cohort.id()),
						HttpHeaders.ETAG, Conditional.quote(cohort.tag())),
				json.writeValueAsString(cohort));
	}

}
