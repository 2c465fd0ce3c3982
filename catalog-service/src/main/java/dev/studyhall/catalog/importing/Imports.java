package dev.studyhall.catalog.importing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.catalog.importing.UploadTables.Receipt;
import dev.studyhall.catalog.refusal.UploadEmpty;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Accepts uploads and tells what became of them. */
final class Imports {

	private final Transactions transactions;

	private final JobTables jobs;

	private final UploadTables uploads;

	private final IdempotencyKeys idempotency;

	private final Tools tools;

	/** What accepting needs besides tables. */
	record Tools(IdGenerator ids, JsonMapper json) {
	}

	Imports(Transactions transactions, JobTables jobs, UploadTables uploads, IdempotencyKeys idempotency, Tools tools) {
		this.transactions = transactions;
		this.jobs = jobs;
		this.uploads = uploads;
		this.idempotency = idempotency;
		this.tools = tools;
	}

	/**
	 * Stores the upload and queues its job. Answers 202 with the job's address, or what
	 * an earlier request with the same key was answered. Signals a
	 * {@link dev.studyhall.catalog.refusal.CatalogRefusal}.
	 */
	Mono<StoredAnswer> accept(Caller caller, ImportRequest request, @Nullable String key, Flux<DataBuffer> body) {
		return Mono.fromSupplier(tools.ids()::next)
			.flatMap((job) -> jobs.begin(caller.tenant().id(), job, request)
				.as(transactions::inTenant)
				.then(store(caller, job, body))
				.flatMap((receipt) -> queue(caller, request, key, job, receipt).as(transactions::inTenant))
				.flatMap((answer) -> dropDouble(caller, job, answer))
				.onErrorResume((failure) -> discard(caller, job).then(Mono.error(failure))))
			.checkpoint("accept import");
	}

	/** Signals {@link NotFoundException}. */
	Mono<ImportJob> require(Caller caller, UUID job) {
		return jobs.find(caller.tenant().id(), job)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.as(transactions::inTenant);
	}

	/**
	 * What changes with whatever a job shows; empty if there is no such job. One row read
	 * by key.
	 */
	Mono<String> mark(Caller caller, UUID job) {
		return jobs.mark(caller.tenant().id(), job).as(transactions::inTenant);
	}

	private Mono<Receipt> store(Caller caller, UUID job, Flux<DataBuffer> body) {
		return Mono.defer(() -> uploads.store(caller.tenant().id(), job, body))
			.flatMap((receipt) -> (receipt.bytes() > 0) ? Mono.just(receipt) : Mono.error(UploadEmpty::new));
	}

	private Mono<StoredAnswer> queue(Caller caller, ImportRequest request, @Nullable String key, UUID job,
			Receipt receipt) {
		Mono<StoredAnswer> work = jobs.queue(caller.tenant().id(), job, receipt.bytes())
			.then(Mono.defer(() -> jobs.find(caller.tenant().id(), job)))
			.map((queued) -> new StoredAnswer(HttpStatus.ACCEPTED.value(),
					Map.of(HttpHeaders.LOCATION, location(caller, job).toString()),
					tools.json().writeValueAsString(queued)));
		return idempotency.once(caller, key, hash(request, receipt), work);
	}

	/** The upload was stored a second time before its key could be seen to be known. */
	private Mono<StoredAnswer> dropDouble(Caller caller, UUID job, StoredAnswer answer) {
		boolean own = location(caller, job).toString().equals(answer.headers().get(HttpHeaders.LOCATION));
		return own ? Mono.just(answer) : discard(caller, job).thenReturn(answer);
	}

	private Mono<Void> discard(Caller caller, UUID job) {
		return jobs.discard(caller.tenant().id(), job).as(transactions::inTenant);
	}

	private static URI location(Caller caller, UUID job) {
		return URI.create("/api/v1/" + caller.tenant().slug() + "/imports/" + job);
	}

	private static byte[] hash(ImportRequest request, Receipt receipt) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(request.describe().getBytes(StandardCharsets.UTF_8));
			return digest.digest(receipt.hash());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
