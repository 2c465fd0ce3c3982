package dev.studyhall.catalog.importing;

import java.nio.file.StandardOpenOption;

import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Fetches a stored upload into a temporary file, a piece and a transaction at a time.
 */
final class UploadReader {

	private final Transactions transactions;

	private final FileTables files;

	private final Scheduler blocking;

	UploadReader(Transactions transactions, FileTables files, Scheduler blocking) {
		this.transactions = transactions;
		this.files = files;
		this.blocking = blocking;
	}

	/**
	 * Opens what is stored. Signals {@link ArchiveRefused}.
	 * @param file where it is fetched to; whoever made it removes it
	 */
	Mono<UploadTopics> open(Claim claim, TemporaryFile file) {
		return Mono.fromCallable(file::make)
			.subscribeOn(blocking)
			.flatMap((path) -> DataBufferUtils
				.write(chunks(claim, claim.bytes()).map(DefaultDataBufferFactory.sharedInstance::wrap), path,
						StandardOpenOption.WRITE)
				.then(Mono.fromCallable(() -> file.open(claim)).subscribeOn(blocking)));
	}

	private Flux<byte[]> chunks(Claim claim, long bytes) {
		int count = (int) ((bytes + Chunker.SIZE - 1) / Chunker.SIZE);
		return Flux.range(0, count)
			.concatMap((position) -> files.chunk(claim, position)
				.switchIfEmpty(Mono.error(LeaseLost::new))
				.as((work) -> transactions.inTenant(claim.tenant(), work)), 1);
	}

}
