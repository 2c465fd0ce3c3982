package dev.studyhall.catalog.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.TopicId;
import dev.studyhall.catalog.content.TopicNames;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.TopicVersion.PlacedLevel;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;

/**
 * Topics, one at a time: their texts, their levels, and where each question stands. Each
 * call is one transaction, in which the topic's row is locked; readers see nothing of it
 * before a publication, but the slug, which is theirs at once.
 */
final class TopicEditing {

	private final Transactions transactions;

	private final TopicTables topics;

	private final TopicNames names;

	private final QuestionRows questions;

	private final Publisher publisher;

	private final IdGenerator ids;

	TopicEditing(Transactions transactions, TopicTables topics, TopicNames names, QuestionRows questions,
			Publisher publisher, IdGenerator ids) {
		this.transactions = transactions;
		this.topics = topics;
		this.names = names;
		this.questions = questions;
		this.publisher = publisher;
		this.ids = ids;
	}

	/**
	 * Makes a topic in the open transaction; gives its slug. Signals
	 * {@link BadRequestException} and {@link AuthoringRefused}.
	 */
	Mono<String> create(Caller caller, TopicRequest request) {
		TenantId tenant = caller.tenant().id();
		TopicVersion version = request.content().toVersion();
		if (!version.places().isEmpty()) {
			throw new BadRequestException("content.levels", "A new topic has no questions yet; none were expected.");
		}
		String slug = (request.slug() != null) ? requireSlug(request.slug()) : Slugs.of(version.texts().title());
		TopicId id = new TopicId(ids.next());
		return names.create(tenant, slug, id.value())
			.filter((free) -> free)
			.switchIfEmpty(Mono.error(() -> taken(slug)))
			.flatMap((_) -> topics.add(tenant, id, 1, version, by(caller, request)))
			.thenReturn(slug);
	}

	/**
	 * Makes a new version; nothing happens if it says what the newest one says. Signals
	 * {@link NotFoundException}, {@link BadRequestException} and
	 * {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> replace(Caller caller, String slug, IfMatch seen, TopicRequest request) {
		TenantId tenant = caller.tenant().id();
		if (request.slug() != null && !request.slug().equals(slug)) {
			throw new BadRequestException("slug", "Slugs are changed by a call of their own.");
		}
		TopicVersion version = request.content().toVersion();
		return lock(tenant, slug, seen)
			.flatMap((topic) -> topics.require(tenant, topic.id(), topic.version())
				.filter((newest) -> !newest.hash().equals(version.hash()))
				.flatMap((_) -> requireOwn(tenant, topic, version))
				.flatMap((_) -> topics.add(tenant, topic.id(), topic.version() + 1, version, by(caller, request))))
			.as(transactions::inTenant)
			.checkpoint("replace topic");
	}

	/**
	 * Gives a topic another slug; the old one leads to it from now on. Signals
	 * {@link NotFoundException}, {@link AuthoringRefused}, {@link BadRequestException}
	 * and {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> rename(Caller caller, String slug, IfMatch seen, String newSlug) {
		TenantId tenant = caller.tenant().id();
		String name = requireSlug(newSlug);
		return lock(tenant, slug, seen).filter((topic) -> !topic.slug().equals(name))
			.flatMap((topic) -> names.rename(tenant, topic, name)
				.onErrorMap(DuplicateKeyException.class, (_) -> taken(name))
				.then(Mono.defer(() -> tell(tenant, topic.withSlug(name), Authoring.by(caller, null)))))
			.as(transactions::inTenant)
			.checkpoint("rename topic");
	}

	private Mono<Void> tell(TenantId tenant, TopicRow topic, Authorship by) {
		Integer shown = topic.publishedVersion();
		return (shown == null) ? Mono.empty()
				: publisher.publish(tenant, topic, new Publisher.Order(shown, false, true, by, null)).then();
	}

	private Mono<TopicRow> lock(TenantId tenant, String slug, IfMatch seen) {
		return topics.lock(tenant, slug)
			.filter((topic) -> !topic.trashed())
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((topic) -> seen.check(topic.tag()));
	}

	/** Questions come from the topic itself, and from use. */
	private Mono<TopicVersion> requireOwn(TenantId tenant, TopicRow topic, TopicVersion version) {
		return questions.list(tenant, topic.id()).map((known) -> {
			Set<QuestionId> usable = new HashSet<>();
			known.stream().filter((question) -> !question.retired()).map(QuestionRow::id).forEach(usable::add);
			List<QuestionId> strangers = version.levels()
				.stream()
				.map(PlacedLevel::questions)
				.flatMap(List::stream)
				.filter((question) -> !usable.contains(question))
				.toList();
			if (!strangers.isEmpty()) {
				throw new BadRequestException("content.levels",
						"%s is no question of this topic, or is out of use.".formatted(strangers.getFirst()));
			}
			return version;
		});
	}

	static String requireSlug(String slug) {
		if (!Slugs.isSlug(slug)) {
			throw new BadRequestException("slug",
					"Expected up to %d lower-case letters, digits and single hyphens.".formatted(Slugs.LENGTH));
		}
		return slug;
	}

	private static AuthoringRefused taken(String slug) {
		return new AuthoringRefused(Reason.NAME_TAKEN, "There is a topic “%s” already.".formatted(slug));
	}

	private static Authorship by(Caller caller, TopicRequest request) {
		return Authoring.by(caller, Messages.clean(request.message()));
	}

}
