package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.util.List;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.catalog.importing.UploadTopics.UploadedTopic;
import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.applying.TopicImports;
import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/** Works off one job: topic after topic, each in a transaction of its own. */
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
		return Mono.usingWhen(Mono.fromSupplier(TemporaryFile::new),
				(file) -> uploads.open(claim, file).flatMap((upload) -> workOff(claim, upload)), this::close);
	}

	private Mono<Void> workOff(Claim claim, UploadTopics upload) {
		return Flux.<UploadedTopic>generate((sink) -> readNext(upload, sink))
			.subscribeOn(blocking)
			.index()
			.skip(claim.nextFile())
			.concatMap((topic) -> finish(claim, topic.getT1().intValue(), topic.getT2()), 1)
			.then();
	}

	private static void readNext(UploadTopics upload, SynchronousSink<UploadedTopic> sink) {
		try {
			UploadedTopic topic = upload.next();
			if (topic != null) {
				sink.next(topic);
			}
			else {
				sink.complete();
			}
		}
		catch (IOException ex) {
			sink.error(ex);
		}
	}

	private Mono<Void> finish(Claim claim, int index, UploadedTopic topic) {
		return apply(claim, topic).flatMap((result) -> files.finish(claim, index, result))
			.as((work) -> transactions.inTenant(claim.tenant(), work));
	}

	private Mono<FileResult> apply(Claim claim, UploadedTopic topic) {
		return switch (topic.parsed()) {
			case ParsedTopic.Refused refused -> Mono.just(FileResult.refused(topic.label(), refused.rejections()));
			case ParsedTopic.Accepted accepted -> files.findEarlier(claim, accepted.topic().slug())
				.map((earlier) -> refuseDoubled(topic.label(), accepted.topic(), earlier))
				.switchIfEmpty(Mono.defer(() -> apply(claim, topic.label(), accepted)));
		};
	}

	private Mono<FileResult> apply(Claim claim, String label, ParsedTopic.Accepted accepted) {
		return topics.apply(claim.tenant(), accepted.topic(), optionsFor(claim.options(), accepted))
			.map((result) -> FileResult.of(label, accepted, result));
	}

	private static FileResult refuseDoubled(String label, TopicContent bundle, String earlier) {
		return FileResult.refused(label,
				List.of(new Rejection(label, 1, bundle.title(),
						"The topic “%s” came with %s already; all of a topic in one place was expected"
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

	private Mono<Void> close(TemporaryFile file) {
		return Mono.<Void>fromCallable(() -> {
			file.close();
			return null;
		}).subscribeOn(blocking);
	}

}
