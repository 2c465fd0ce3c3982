package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

	/** Signals {@link ArchiveRefused}. */
	Mono<Upload> open(Claim claim) {
		return Mono.fromCallable(() -> Files.createTempFile("studyhall-import", ""))
			.subscribeOn(blocking)
			.flatMap((path) -> DataBufferUtils
				.write(chunks(claim, claim.bytes()).map(DefaultDataBufferFactory.sharedInstance::wrap), path)
				.then(Mono.fromCallable(() -> open(claim, path)).subscribeOn(blocking))
				.onErrorResume((failure) -> delete(path).then(Mono.error(failure))));
	}

	private static Upload open(Claim claim, Path path) throws IOException {
		return (claim.format() == ImportFormat.ZIP) ? ZipArchive.open(path, claim.fileName())
				: new SingleFile(claim.format(), claim.fileName(), path);
	}

	private Flux<byte[]> chunks(Claim claim, long bytes) {
		int count = (int) ((bytes + Chunker.SIZE - 1) / Chunker.SIZE);
		return Flux.range(0, count)
			.concatMap((position) -> files.chunk(claim, position)
				.switchIfEmpty(Mono.error(LeaseLost::new))
				.as((work) -> transactions.inTenant(claim.tenant(), work)), 1);
	}

	private Mono<Void> delete(Path path) {
		return Mono.<Void>fromRunnable(() -> deleteNow(path)).subscribeOn(blocking);
	}

	private static void deleteNow(Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (IOException ex) {
			path.toFile().deleteOnExit();
		}
	}

}
