package dev.studyhall.catalog.importing;

import java.util.List;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.bundle.BundleParser;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.catalog.publishing.ImportOptions;
import dev.studyhall.catalog.publishing.TopicImports;
import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Works off one job: file after file, each in a transaction of its own. */
final class ImportRunner {

	private final Transactions transactions;

	private final FileTables files;

	private final UploadReader uploads;

	private final TopicImports topics;

	private final Scheduler blocking;

	ImportRunner(Transactions transactions, FileTables files, UploadReader uploads, TopicImports topics,
			Scheduler blocking) {
		this.transactions = transactions;
		this.files = files;
		this.uploads = uploads;
		this.topics = topics;
		this.blocking = blocking;
	}

	/**
	 * Does what is left of the job. Signals {@link ArchiveRefused} and {@link LeaseLost}.
	 */
	Mono<Void> run(Claim claim) {
		return Mono.usingWhen(uploads.open(claim), (upload) -> workOff(claim, upload), this::close);
	}

	private Mono<Void> workOff(Claim claim, Upload upload) {
		int left = Math.max(upload.count() - claim.nextFile(), 0);
		return Flux.range(claim.nextFile(), left)
			.concatMap((index) -> Mono.fromCallable(() -> parse(upload.read(index)))
				.subscribeOn(blocking)
				.flatMap((file) -> finish(claim, index, file)), 1)
			.then();
	}

	/** A file that has been read. */
	private record ParsedFile(String label, ParsedTopic bundle) {
	}

	private static ParsedFile parse(Upload.Entry entry) {
		return switch (entry) {
			case Upload.BundleFile file ->
				new ParsedFile(file.label(), BundleParser.parse(file.label(), file.name(), file.bytes()));
			case Upload.OddFile odd -> new ParsedFile(odd.label(),
					new ParsedTopic.Refused(List.of(new Rejection(odd.label(), 1, null, odd.reason()))));
		};
	}

	private Mono<Void> finish(Claim claim, int index, ParsedFile file) {
		return apply(claim, file).flatMap((result) -> files.finish(claim, index, result))
			.as((work) -> transactions.inTenant(claim.tenant(), work));
	}

	private Mono<FileResult> apply(Claim claim, ParsedFile file) {
		return switch (file.bundle()) {
			case ParsedTopic.Refused refused -> Mono.just(FileResult.refused(file.label(), refused.rejections()));
			case ParsedTopic.Accepted accepted -> files.findEarlier(claim, accepted.topic().slug())
				.map((earlier) -> refuseDoubled(file.label(), accepted.topic(), earlier))
				.switchIfEmpty(Mono.defer(() -> apply(claim, file.label(), accepted)));
		};
	}

	private Mono<FileResult> apply(Claim claim, String label, ParsedTopic.Accepted accepted) {
		return topics.apply(claim.tenant(), accepted.topic(), optionsFor(claim.options(), accepted))
			.map((result) -> FileResult.of(label, accepted.topic().slug(), result, accepted.rejections()));
	}

	private static FileResult refuseDoubled(String label, TopicContent bundle, String earlier) {
		return FileResult.refused(label,
				List.of(new Rejection(label, 1, bundle.title(),
						"The topic “%s” came with %s already; one file for each topic was expected"
							.formatted(bundle.slug(), earlier))));
	}

	/**
	 * A question with a mistake is missing from the bundle, but its author does not want
	 * it to go.
	 */
	private static ImportOptions optionsFor(ImportOptions options, ParsedTopic.Accepted accepted) {
		return accepted.rejections().isEmpty() ? options
				: new ImportOptions(options.publish(), false, options.change(), options.actor());
	}

	private Mono<Void> close(Upload upload) {
		return Mono.<Void>fromCallable(() -> {
			upload.close();
			return null;
		}).subscribeOn(blocking);
	}

}
