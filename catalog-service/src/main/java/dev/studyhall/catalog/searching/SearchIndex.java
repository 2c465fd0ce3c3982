package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.studyhall.catalog.publishing.PublicationCopy;
import dev.studyhall.catalog.publishing.QuestionPage;
import dev.studyhall.catalog.publishing.TopicPage;
import dev.studyhall.catalog.searching.Words.Word;
import dev.studyhall.catalog.sql.Batches;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Keeps the documents that are searched in step with what is published. */
final class SearchIndex implements PublicationCopy {

	private final SearchIndexTables tables;

	private final Scheduler rendering;

	/**
	 * The index as one role writes it.
	 * @param rendering where texts are cut into words: not on an event loop
	 */
	SearchIndex(SearchIndexTables tables, Scheduler rendering) {
		this.tables = tables;
		this.rendering = rendering;
	}

	@Override
	public PublicationCopy.Session begin(TenantId tenant, String language) {
		return new Session(tenant, Stemming.of(language));
	}

	/**
	 * One publication. Its words are written at its end, all at once and in order, so
	 * that two publications of a tenant wait for each other but shortly, and never in a
	 * ring.
	 */
	private final class Session implements PublicationCopy.Session {

		private final TenantId tenant;

		private final String configuration;

		private final Set<String> words = new TreeSet<>();

		private Session(TenantId tenant, String configuration) {
			this.tenant = tenant;
			this.configuration = configuration;
		}

		@Override
		public Mono<Void> putQuestions(List<QuestionPage> questions) {
			return Mono
				.fromCallable(() -> questions.stream().map((page) -> SearchDocument.of(page, configuration)).toList())
				.subscribeOn(rendering)
				.flatMap(this::put);
		}

		@Override
		public Mono<Void> putTopic(TopicPage topic) {
			return Mono.fromCallable(() -> List.of(SearchDocument.of(topic, configuration)))
				.subscribeOn(rendering)
				.flatMap(this::put)
				.then(Mono.defer(() -> tables.addLanguage(tenant, configuration)))
				.then(Mono.defer(() -> tables.addWords(tenant, words)));
		}

		private Mono<Void> put(List<SearchDocument> documents) {
			return Flux.fromIterable(Batches.of(documents, (document) -> 2 * document.body().length()))
				.concatMap((batch) -> Mono.fromCallable(() -> read(batch))
					.subscribeOn(rendering)
					.flatMap((read) -> tables.put(tenant, read)))
				.then();
		}

		private List<IndexedDocument> read(List<SearchDocument> documents) {
			List<IndexedDocument> read = documents.stream().map(IndexedDocument::of).toList();
			read.forEach((document) -> document.words().map(Word::text).forEach(words::add));
			return read;
		}

	}

}
