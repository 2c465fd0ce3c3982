package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.catalog.refusal.UploadTooLarge;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Stores an upload while it streams in: a row of at most 256 KiB at a time, each in a
 * transaction of its own.
 */
final class UploadTables {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final long maxBytes;

	UploadTables(Transactions transactions, DatabaseClient database, long maxBytes) {
		this.transactions = transactions;
		this.database = database;
		this.maxBytes = maxBytes;
	}

	/** An upload that is stored whole. */
	record Receipt(long bytes, byte[] hash) {
	}

	/** Signals {@link UploadTooLarge} as soon as it is. */
	Mono<Receipt> store(TenantId tenant, UUID job, Flux<DataBuffer> body) {
		return Flux.defer(() -> {
			Chunker chunker = new Chunker();
			Flux<byte[]> chunks = body.map(UploadTables::take)
				.concatMapIterable((bytes) -> add(chunker, bytes))
				.concatWith(Flux.defer(() -> Flux.fromIterable(chunker.finish())));
			return chunks.index()
				.concatMap((chunk) -> insert(tenant, job, chunk.getT1().intValue(), chunk.getT2()), 1)
				.then(Mono.fromSupplier(() -> new Receipt(chunker.total(), chunker.hash())));
		}).single();
	}

	private Iterable<byte[]> add(Chunker chunker, byte[] bytes) {
		if (chunker.total() + bytes.length > maxBytes) {
			throw new UploadTooLarge(maxBytes);
		}
		return chunker.add(bytes);
	}

	private Mono<Void> insert(TenantId tenant, UUID job, int position, byte[] bytes) {
		return database.sql("""
				insert into import_chunk (tenant_id, job_id, position, bytes)
				values (:tenant, :job, :position, :bytes)""")
			.bind("tenant", tenant.value())
			.bind("job", job)
			.bind("position", position)
			.bind("bytes", bytes)
			.then()
			.as((work) -> transactions.inTenant(tenant, work));
	}

	private static byte[] take(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
