package dev.studyhall.catalog.exporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.catalog.content.StoredTopic;
import dev.studyhall.catalog.content.StoredTopic.StoredLevel;
import dev.studyhall.catalog.exporting.ExportFile.Step;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Writes content out while it is read, a page of questions and a transaction at a time:
 * nothing is held between two pages, neither a connection nor what was written.
 */
final class Exports {

	private static final int PAGE = 100;

	private final Transactions transactions;

	private final StoredContent content;

	private final Scheduler blocking;

	private final Clock clock;

	Exports(Transactions transactions, StoredContent content, Scheduler blocking, Clock clock) {
		this.transactions = transactions;
		this.content = content;
		this.blocking = blocking;
		this.clock = clock;
	}

	/** One topic. Signals {@link NotFoundException} before anything is written. */
	Mono<Flux<DataBuffer>> topic(TenantId tenant, String slug, ExportFormat format) {
		return content.find(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.as((work) -> transactions.inTenant(tenant, work))
			.map((topic) -> write(format, steps(tenant, topic)));
	}

	/** Every topic, in the order of slugs; with a tag only the questions that bear it. */
	Flux<DataBuffer> all(TenantId tenant, @Nullable String tag, ExportFormat format) {
		Flux<StoredTopic> topics = next(tenant, "").expand((topic) -> next(tenant, topic.content().slug()));
		Flux<StoredTopic> wanted = (tag == null) ? topics
				: topics.concatMap((topic) -> transactions.inTenant(tenant, content.withTag(tenant, topic, tag)), 1)
					.filter((topic) -> !topic.levels().isEmpty());
		return write(format, wanted.concatMap((topic) -> steps(tenant, topic), 1));
	}

	private Mono<StoredTopic> next(TenantId tenant, String slug) {
		return transactions.inTenant(tenant, content.findAfter(tenant, slug));
	}

	private Flux<Step> steps(TenantId tenant, StoredTopic topic) {
		Flux<Step> levels = Flux.fromIterable(topic.levels()).concatMap((level) -> steps(tenant, level), 1);
		return Flux.<Step>just((writer) -> writer.startTopic(topic.content())).concatWith(levels);
	}

	private Flux<Step> steps(TenantId tenant, StoredLevel level) {
		Flux<Step> pages = Flux.fromIterable(pages(level.questions()))
			.concatMap((page) -> transactions.inTenant(tenant, content.questions(tenant, page)), 1)
			.map((questions) -> (writer) -> {
				for (var question : questions) {
					writer.write(question);
				}
			});
		return Flux.<Step>just((writer) -> writer.startLevel(level.content())).concatWith(pages);
	}

	private static List<List<UUID>> pages(List<UUID> questions) {
		List<List<UUID>> pages = new ArrayList<>();
		for (int from = 0; from < questions.size(); from += PAGE) {
			pages.add(questions.subList(from, Math.min(from + PAGE, questions.size())));
		}
		return pages;
	}

	private Flux<DataBuffer> write(ExportFormat format, Flux<Step> steps) {
		return Flux.usingWhen(Mono.fromSupplier(() -> new ExportFile(format, clock.instant())),
				(file) -> steps.concatMap((step) -> onThread(() -> file.write(step)), 1)
					.concatWith(onThread(file::finish))
					.filter((buffer) -> buffer.readableByteCount() > 0)
					.concatWith(Flux.defer(file::rest)),
				(file) -> onThread(() -> {
					file.close();
					return file;
				}));
	}

	private <T> Mono<T> onThread(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(blocking);
	}

}
