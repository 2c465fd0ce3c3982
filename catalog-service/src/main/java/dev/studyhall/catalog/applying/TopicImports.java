package dev.studyhall.catalog.applying;

import java.util.List;
import java.util.Set;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.QuestionSlugs;
import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.catalog.applying.TopicImport.Outcome;
import dev.studyhall.catalog.refusal.ReviewRequired;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

/**
 * Writes what a bundle changes. The topic's row is locked first, so that imports and
 * publications of one topic follow each other; a bundle that changes nothing writes
 * nothing.
 */
public final class TopicImports {

	private static final TopicImport IN_TRASH = new TopicImport.Refused(
			"The topic lies in the trash; it can be taken in when it is restored");

	private final TopicTables topics;

	private final QuestionTables questions;

	private final QuestionRows rows;

	private final QuestionSlugs slugs;

	private final Publisher publisher;

	private final IdGenerator ids;

	TopicImports(TopicTables topics, QuestionTables questions, QuestionRows rows, QuestionSlugs slugs,
			Publisher publisher, IdGenerator ids) {
		this.topics = topics;
		this.questions = questions;
		this.rows = rows;
		this.slugs = slugs;
		this.publisher = publisher;
		this.ids = ids;
	}

	/**
	 * Applies the bundle in the open transaction. Where the tenant asks for reviews, what
	 * is new stays a draft until it has one.
	 */
	public Mono<TopicImport> apply(TenantId tenant, TopicContent bundle, ImportOptions options) {
		return topics.lockOrCreate(tenant, bundle.slug(), ids.next())
			.flatMap((topic) -> topic.trashed() ? Mono.just(IN_TRASH) : apply(tenant, topic, bundle, options))
			.checkpoint("apply bundle");
	}

	/** The newest version as it was, and what the bundle makes of it. */
	private record Difference(String hashBefore, TopicChange change) {

		boolean changesTopic() {
			return !change.content().hash().equals(hashBefore);
		}

	}

	private Mono<TopicImport> apply(TenantId tenant, TopicRow topic, TopicContent bundle, ImportOptions options) {
		return compare(tenant, topic, bundle, options).flatMap((difference) -> {
			int count = difference.change().content().places().size();
			int levels = difference.change().content().levels().size();
			if (count > ContentLimits.QUESTIONS || levels > 2 * ContentLimits.LEVELS) {
				return Mono.just(new TopicImport.Refused(
						"With those that it has, the topic would hold %d questions in %d levels; at most %d in %d were expected"
							.formatted(count, levels, ContentLimits.QUESTIONS, 2 * ContentLimits.LEVELS)));
			}
			return write(tenant, topic, difference, options)
				.flatMap((written) -> publish(tenant, written, difference.change().content(), options))
				.map((published) -> toResult(topic, difference, published));
		});
	}

	private Mono<Difference> compare(TenantId tenant, TopicRow topic, TopicContent bundle, ImportOptions options) {
		if (topic.version() == 0) {
			return Mono.fromSupplier(() -> new Difference("", TopicComparison.compare(bundle,
					new TopicBefore(null, List.of(), Set.of()), false, options.change(), ids)));
		}
		return rows.list(tenant, topic.id())
			.flatMap((known) -> slugs.listFormer(tenant, topic.id())
				.flatMap((former) -> topics.require(tenant, topic.id(), topic.version())
					.map((before) -> new Difference(before.hash(), TopicComparison.compare(bundle,
							new TopicBefore(before, known, former), options.retireMissing(), options.change(), ids)))));
	}

	private Mono<TopicRow> write(TenantId tenant, TopicRow topic, Difference difference, ImportOptions options) {
		Mono<Void> texts = questions.add(tenant, topic.id(), difference.change().created())
			.then(Mono
				.defer(() -> questions.addVersions(tenant, difference.change().versions(), options.authorship())));
		if (!difference.changesTopic()) {
			return texts.thenReturn(topic);
		}
		int version = topic.version() + 1;
		return texts
			.then(Mono.defer(
					() -> topics.add(tenant, topic.id(), version, difference.change().content(), options.authorship())))
			.thenReturn(topic.withVersion(version));
	}

	/**
	 * What a publication told readers.
	 *
	 * @param anything whether it told them anything
	 */
	private record Published(boolean anything, List<QuestionId> retired) {

		private static final Published NOTHING = new Published(false, List.of());

	}

	private Mono<Published> publish(TenantId tenant, TopicRow topic, TopicVersion content, ImportOptions options) {
		if (!options.publish()) {
			return Mono.just(Published.NOTHING);
		}
		return publisher.publish(tenant, topic, content, Publisher.Order.newest(topic.version(), options.authorship()))
			.map((publication) -> new Published(publication.changesAnything(), publication.leavingQuestions()))
			.onErrorResume(ReviewRequired.class, (_) -> Mono.just(Published.NOTHING));
	}

	private static TopicImport toResult(TopicRow before, Difference difference, Published published) {
		TopicChange change = difference.change();
		boolean changed = difference.changesTopic() || !change.versions().isEmpty() || published.anything();
		Outcome outcome = (before.version() == 0) ? Outcome.CREATED : changed ? Outcome.UPDATED : Outcome.UNCHANGED;
		return new TopicImport.Applied(before.id(), outcome, change.questions(), published.retired());
	}

}
