package dev.studyhall.catalog.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.content.QuestionHash;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.QuestionSlugs;
import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.QuestionTables.NewQuestion;
import dev.studyhall.catalog.content.QuestionTables.NewVersion;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Questions, one at a time. Each call is one transaction, in which the topic's row is
 * locked; readers see nothing of it before a publication.
 */
final class QuestionEditing {

	private final Transactions transactions;

	private final TopicTables topics;

	private final QuestionTables questions;

	private final QuestionRows rows;

	private final QuestionSlugs slugs;

	private final IdGenerator ids;

	QuestionEditing(Transactions transactions, TopicTables topics, QuestionTables questions, QuestionRows rows,
			QuestionSlugs slugs, IdGenerator ids) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.rows = rows;
		this.slugs = slugs;
		this.ids = ids;
	}

	/**
	 * Makes a question in the open transaction. Signals {@link NotFoundException},
	 * {@link BadRequestException} and {@link AuthoringRefused}.
	 */
	Mono<UUID> create(Caller caller, String slug, QuestionRequest request) {
		TenantId tenant = caller.tenant().id();
		if (request.change() != null) {
			throw new BadRequestException("change", "A new question changes nothing; none was expected.");
		}
		return topics.lock(tenant, slug)
			.filter((topic) -> !topic.trashed() && topic.version() > 0)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> topics.require(tenant, topic.id(), topic.version())
				.flatMap((version) -> known(tenant, topic).flatMap((known) -> insert(tenant, topic, version, known,
						request, Authoring.by(caller, Messages.clean(request.message()))))));
	}

	/**
	 * Makes a new version; nothing happens if it says what the newest one says. Signals
	 * {@link NotFoundException}, {@link BadRequestException} and
	 * {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> replace(Caller caller, QuestionId id, IfMatch seen, QuestionRequest request) {
		TenantId tenant = caller.tenant().id();
		if (request.level() != null || request.number() != null) {
			throw new BadRequestException("level", "Questions are moved in their topic; none was expected.");
		}
		Authorship by = Authoring.by(caller, Messages.clean(request.message()));
		return topics.lockOf(tenant, id)
			.flatMap((topic) -> rows.find(tenant, id))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((question) -> seen.check(question.tag()))
			.flatMap((question) -> addVersion(tenant, question, request, by))
			.as(transactions::inTenant)
			.checkpoint("replace question");
	}

	private Mono<Void> addVersion(TenantId tenant, QuestionRow question, QuestionRequest request, Authorship by) {
		QuestionContent content = request.content().toContent(question.externalId());
		if (!content.externalId().equals(question.externalId())) {
			throw new BadRequestException("content.id",
					"A question keeps its id; %s was expected.".formatted(question.externalId()));
		}
		ChangeKind change = changeOf(request.change());
		return QuestionHash.of(content).equals(question.hash()) ? Mono.empty() : questions.addVersions(tenant,
				List.of(new NewVersion(question.id(), question.version() + 1, change, content)), by);
	}

	/** Names of a topic's questions that no new one may have. */
	private record Known(Set<String> externalIds, Set<String> slugs) {
	}

	private Mono<Known> known(TenantId tenant, TopicRow topic) {
		return rows.list(tenant, topic.id()).zipWhen((_) -> slugs.listFormer(tenant, topic.id()), (known, former) -> {
			Set<String> taken = new HashSet<>(former);
			known.forEach((question) -> taken.add(question.slug()));
			return new Known(known.stream().map(QuestionRow::externalId).collect(Collectors.toSet()), taken);
		});
	}

	private Mono<UUID> insert(TenantId tenant, TopicRow topic, TopicVersion version, Known known,
			QuestionRequest request, Authorship by) {
		if (version.places().size() >= ContentLimits.QUESTIONS) {
			throw new AuthoringRefused(Reason.TOO_MUCH,
					"A topic holds %d questions at most.".formatted(ContentLimits.QUESTIONS));
		}
		int level = levelOf(version, request.level());
		QuestionContent content = identify(request.content(), known.externalIds());
		QuestionId id = new QuestionId(ids.next());
		NewQuestion question = new NewQuestion(id, content.externalId(),
				Slugs.unique(Slugs.of(content.title()), known.slugs()::contains));
		int index = (request.number() != null) ? request.number() - 1 : Integer.MAX_VALUE;
		return questions.add(tenant, topic.id(), List.of(question))
			.then(Mono.defer(() -> questions.addVersions(tenant,
					List.of(new NewVersion(id, 1, ChangeKind.MATERIAL, content)), by)))
			.then(Mono
				.defer(() -> topics.add(tenant, topic.id(), topic.version() + 1, version.with(id, level, index), by)))
			.thenReturn(id.value());
	}

	private static QuestionContent identify(QuestionFields fields, Set<String> names) {
		QuestionContent content = fields.toContent(Slugs.unique(Slugs.of(fields.plainTitle()), names::contains));
		if (names.contains(content.externalId())) {
			throw new AuthoringRefused(Reason.NAME_TAKEN,
					"The topic has a question “%s” already.".formatted(content.externalId()));
		}
		return content;
	}

	private static int levelOf(TopicVersion version, @Nullable String code) {
		int count = version.levels().size();
		if (code == null && count > 0) {
			return count - 1;
		}
		for (int level = 0; level < count; level++) {
			if (version.levels().get(level).text().code().equals(code)) {
				return level;
			}
		}
		throw new BadRequestException("level", "The topic has no such level.");
	}

	private static ChangeKind changeOf(@Nullable String code) {
		if (code == null) {
			return ChangeKind.MINOR;
		}
		for (ChangeKind known : ChangeKind.values()) {
			if (known.code().equals(code)) {
				return known;
			}
		}
		throw new BadRequestException("change", "Expected minor or material.");
	}

}
