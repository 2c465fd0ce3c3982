package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Fetches a stored upload, a piece and a transaction at a time: a bundle into memory, an
 * archive into a temporary file.
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
		return switch (claim.format()) {
			case MARKDOWN -> openBundle(claim);
			case ZIP -> openArchive(claim);
		};
	}

	/** One byte more than a bundle may have is enough to see that it has too many. */
	private Mono<Upload> openBundle(Claim claim) {
		return chunks(claim, Math.min(claim.bytes(), ContentLimits.FILE_BYTES + 1L))
			.reduceWith(ByteArrayOutputStream::new, (all, chunk) -> {
				all.writeBytes(chunk);
				return all;
			})
			.map((all) -> new SingleFile(claim.fileName(), all.toByteArray()));
	}

	private Mono<Upload> openArchive(Claim claim) {
		return Mono.fromCallable(() -> Files.createTempFile("studyhall-import", ".zip"))
			.subscribeOn(blocking)
			.flatMap((path) -> DataBufferUtils
				.write(chunks(claim, claim.bytes()).map(DefaultDataBufferFactory.sharedInstance::wrap), path)
				.then(Mono.<Upload>fromCallable(() -> ZipArchive.open(path)).subscribeOn(blocking))
				.onErrorResume((failure) -> delete(path).then(Mono.error(failure))));
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
