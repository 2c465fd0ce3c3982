package dev.studyhall.catalog.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionBody;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.publishing.DocumentTables.QuestionRecord;
import dev.studyhall.catalog.sql.Batches;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Makes a version of a topic the one that readers see: rows, documents and events in the
 * open transaction, in which the topic's row is locked. Only documents that come out
 * differently are written; a question without a place in the version is retired.
 */
public final class Publisher {

	/** Characters that a question's document is reckoned with when batches are cut. */
	private static final int DOCUMENT = 8 * 1024;

	private final TopicTables topics;

	private final PublicationTables publications;

	private final DocumentTables documents;

	private final PublicationLog log;

	private final ReviewGate gate;

	private final Outbox outbox;

	private final PublicationCopy copy;

	private final PublicationFollower follower;

	private final Tools tools;

	/**
	 * What publishing needs besides tables.
	 *
	 * @param rendering where documents are made: not on an event loop
	 * @param observer is told of documents that changed
	 */
	record Tools(JsonMapper json, Clock clock, IdGenerator ids, Scheduler rendering, DocumentObserver observer) {
	}

	Publisher(TopicTables topics, DatabaseClient database, Outbox outbox, PublicationCopy copy,
			PublicationFollower follower, Tools tools) {
		this.topics = topics;
		this.publications = new PublicationTables(database);
		this.documents = new DocumentTables(database, tools.json(), tools.observer());
		this.log = new PublicationLog(database, tools.ids());
		this.gate = new ReviewGate(database);
		this.outbox = outbox;
		this.copy = copy;
		this.follower = follower;
		this.tools = tools;
	}

	/**
	 * Which version is to be seen, and who wants it.
	 *
	 * @param newest whether the newest version of each question goes with it, or the one
	 * that readers see
	 * @param renamed whether readers are told of the topic though its version is the same
	 * @param reverts the number of the publication that this one brings back
	 */
	public record Order(int version, boolean newest, boolean renamed, Authorship by, @Nullable Integer reverts) {

		/** The newest version of a topic and of all of its questions. */
		public static Order newest(int version, Authorship by) {
			return new Order(version, true, false, by, null);
		}

		/** A version of a topic with its questions as readers see them. */
		public static Order asShown(int version, Authorship by) {
			return new Order(version, false, false, by, null);
		}

	}

	/**
	 * Publishes; gives what it came to. Without any difference nothing is written.
	 * Signals {@link dev.studyhall.catalog.refusal.ReviewRequired}.
	 */
	public Mono<Publication> publish(TenantId tenant, TopicRow topic, Order order) {
		return topics.require(tenant, topic.id(), order.version())
			.flatMap((content) -> publish(tenant, topic, content, order));
	}

	/** The same with that version in hand, as it is stored. */
	public Mono<Publication> publish(TenantId tenant, TopicRow topic, TopicVersion content, Order order) {
		return prepare(tenant, topic, content, order)
			.flatMap((publication) -> publication.changesAnything() ? gate.pass(tenant, publication, order)
				.then(Mono.defer(() -> write(tenant, publication, order)))
				.thenReturn(publication) : Mono.just(publication));
	}

	/**
	 * Makes documents anew that would come out differently, though nothing is to be told.
	 */
	public Mono<Void> refresh(TenantId tenant, Publication publication) {
		return documents.updatedAt(tenant, publication.topic().id())
			.flatMap((updatedAt) -> writeDocuments(tenant, publication, updatedAt));
	}

	private Mono<Publication> prepare(TenantId tenant, TopicRow topic, TopicVersion content, Order order) {
		return publications.placed(tenant, topic.id(), order.version(), order.newest())
			.map((questions) -> Publication.inOrder(content, questions))
			.flatMap((placed) -> publications.leaving(tenant, topic.id(), order.version())
				.map((leaving) -> new Publication(topic, order.version(), order.renamed(), content, placed, leaving,
						tools.clock().instant())));
	}

	private Mono<Void> write(TenantId tenant, Publication publication, Order order) {
		return announce(tenant, publication).then(Mono.defer(() -> log.write(tenant, publication, order)))
			.then(Mono.defer(() -> removeLeaving(tenant, publication)))
			.then(Mono.defer(() -> writeDocuments(tenant, publication, publication.at())))
			.then(Mono.defer(() -> follower.onPublished(tenant, publication.topic())));
	}

	/** Marks what is published, which gives each event its number, and tells it. */
	private Mono<Void> announce(TenantId tenant, Publication publication) {
		PublicationEvents events = new PublicationEvents(tenant, publication);
		return Flux
			.concat(announceTopic(tenant, publication, events), announceDue(tenant, publication, events),
					announceLeaving(tenant, publication, events))
			.collectList()
			.flatMap(outbox::appendAll);
	}

	private Flux<OutgoingEvent> announceTopic(TenantId tenant, Publication publication, PublicationEvents events) {
		return Mono.just(publication)
			.filter(Publication::changesStructure)
			.flatMap((changed) -> topics.markPublished(tenant, changed.topic().id(), changed.version()))
			.map(events::topicPublished)
			.flux();
	}

	private Flux<OutgoingEvent> announceDue(TenantId tenant, Publication publication, PublicationEvents events) {
		return Mono.just(publication.due())
			.filter((due) -> !due.isEmpty())
			.flatMap((due) -> publications.markPublished(tenant, due))
			.flatMapIterable((sequences) -> publication.due()
				.stream()
				.map((question) -> events.questionPublished(question, sequenceOf(sequences, question.uuid())))
				.toList());
	}

	private Flux<OutgoingEvent> announceLeaving(TenantId tenant, Publication publication, PublicationEvents events) {
		return Mono.just(publication.leaving())
			.filter((leaving) -> !leaving.isEmpty())
			.flatMap((leaving) -> publications.markRetired(tenant, leaving))
			.flatMapIterable((sequences) -> publication.leaving()
				.stream()
				.map((question) -> events.questionRetired(question, sequenceOf(sequences, question.id().value())))
				.toList());
	}

	private Mono<Void> removeLeaving(TenantId tenant, Publication publication) {
		return Mono.just(new Columns<>(publication.leaving()).uuids((question) -> question.id().value()))
			.filter((ids) -> ids.length > 0)
			.flatMap((ids) -> documents.removeQuestions(tenant, ids));
	}

	private Mono<Void> writeDocuments(TenantId tenant, Publication publication, Instant updatedAt) {
		List<QuestionFrame> stale = publication.frames().stream().filter(QuestionFrame::isStale).toList();
		return Mono.fromSupplier(() -> copy.begin(tenant, publication.content().texts().language()))
			.flatMap((session) -> Flux.fromIterable(Batches.of(stale, (frame) -> DOCUMENT))
				.concatMap((batch) -> writeQuestions(tenant, publication.topic().id(), batch, session))
				.then(Mono.defer(() -> writeTopic(tenant, new TopicDocuments(publication, updatedAt), session))));
	}

	private Mono<Void> writeQuestions(TenantId tenant, TopicId topic, List<QuestionFrame> frames,
			PublicationCopy.Session session) {
		return documents.bodies(tenant, frames.stream().map(QuestionFrame::question).toList())
			.publishOn(tools.rendering())
			.map((bodies) -> render(frames, bodies))
			.flatMap((records) -> documents.putQuestions(tenant, topic, records)
				.then(session.putQuestions(records.stream().map(QuestionRecord::page).toList())));
	}

	private List<QuestionRecord> render(List<QuestionFrame> frames, Map<QuestionId, QuestionBody> bodies) {
		return frames.stream().map((frame) -> {
			QuestionBody body = Objects.requireNonNull(bodies.get(frame.question().id()));
			QuestionPage page = frame.toPage(body);
			return new QuestionRecord(frame, page, Document.of(tools.json().writeValueAsString(page)));
		}).toList();
	}

	private Mono<Void> writeTopic(TenantId tenant, TopicDocuments made, PublicationCopy.Session session) {
		return Mono.fromCallable(made::page)
			.subscribeOn(tools.rendering())
			.flatMap((page) -> documents
				.putTopic(tenant, page, Document.of(tools.json().writeValueAsString(page)),
						tools.json().writeValueAsString(made.card()))
				.then(session.putTopic(page)));
	}

	private static long sequenceOf(Map<UUID, Long> sequences, UUID id) {
		return Objects.requireNonNull(sequences.get(id));
	}

}
