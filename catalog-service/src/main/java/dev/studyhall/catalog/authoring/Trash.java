package dev.studyhall.catalog.authoring;

import java.util.List;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.publishing.Withdrawals;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes topics and questions away from readers and authors, and gives them back as
 * drafts. Nothing is ever deleted. Each call is one transaction.
 */
final class Trash {

	private final Transactions transactions;

	private final TopicTables topics;

	private final QuestionRows questions;

	private final Authoring authoring;

	private final Withdrawals withdrawals;

	private final Schedules schedules;

	private final TrashTables trashed;

	private final Repetitions repetitions;

	Trash(Transactions transactions, TopicTables topics, QuestionRows questions, Authoring authoring,
			Withdrawals withdrawals, Schedules schedules, TrashTables trashed, Repetitions repetitions) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.authoring = authoring;
		this.withdrawals = withdrawals;
		this.schedules = schedules;
		this.trashed = trashed;
		this.repetitions = repetitions;
	}

	/**
	 * Puts a topic into the trash, with its questions. Signals {@link NotFoundException}
	 * and {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> putTopic(Caller caller, String slug, IfMatch seen) {
		TenantId tenant = caller.tenant().id();
		return topics.lock(tenant, slug)
			.filter((topic) -> !topic.trashed())
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((topic) -> seen.check(topic.tag()))
			.flatMap((topic) -> withdrawals.withdraw(tenant, topic, Authoring.by(caller, null))
				.then(Mono.defer(() -> schedules.remove(tenant, topic.id())))
				.then(Mono.defer(() -> topics.markTrashed(tenant, topic.id(), true))))
			.as(transactions::inTenant)
			.checkpoint("trash topic");
	}

	/**
	 * Takes a topic out of the trash: it is a draft now. Signals
	 * {@link NotFoundException} and {@link AuthoringRefused}.
	 * @param key under which it happens once; null if it may happen again
	 */
	Mono<Void> restoreTopic(Caller caller, String slug, @Nullable String key) {
		TenantId tenant = caller.tenant().id();
		return topics.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.filter(TopicRow::trashed)
			.switchIfEmpty(Mono.error(() -> notInTrash(slug)))
			.flatMap((topic) -> topics.markTrashed(tenant, topic.id(), false))
			.as((work) -> repetitions.once(caller, key, List.of("restore topic", slug), work))
			.as(transactions::inTenant)
			.checkpoint("restore topic");
	}

	/**
	 * Puts a question into the trash; readers see it no more. Signals
	 * {@link NotFoundException} and
	 * {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> putQuestion(Caller caller, QuestionId id, IfMatch seen) {
		TenantId tenant = caller.tenant().id();
		return topics.lockOf(tenant, id)
			.zipWhen((topic) -> questions.find(tenant, id))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((found) -> seen.check(found.getT2().tag()))
			.flatMap((found) -> authoring.takeOut(tenant, found.getT1(), id, Authoring.by(caller, null)))
			.then(Mono.defer(() -> questions.trash(tenant, id)))
			.as(transactions::inTenant)
			.checkpoint("trash question");
	}

	/**
	 * Gives a question that is out of use back to its topic's draft, behind the others of
	 * its level. Signals {@link NotFoundException} and {@link AuthoringRefused}.
	 * @param key under which it happens once; null if it may happen again
	 */
	Mono<Void> restoreQuestion(Caller caller, QuestionId id, @Nullable String key) {
		TenantId tenant = caller.tenant().id();
		Authorship by = Authoring.by(caller, null);
		return topics.lockOf(tenant, id)
			.zipWhen((topic) -> questions.find(tenant, id))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((found) -> {
				if (found.getT1().trashed()) {
					return Mono.error(() -> new AuthoringRefused(Reason.IN_TRASH,
							"Its topic lies in the trash; restore that one first."));
				}
				return found.getT2().retired() ? restore(tenant, found.getT1(), id, by)
						: Mono.error(() -> notInTrash(id.toString()));
			})
			.as((work) -> repetitions.once(caller, key, List.of("restore question", id.toString()), work))
			.as(transactions::inTenant)
			.checkpoint("restore question");
	}

	private Mono<Void> restore(TenantId tenant, TopicRow topic, QuestionId id, Authorship by) {
		return topics.require(tenant, topic.id(), topic.version())
			.filter((content) -> !content.places(id))
			.flatMap((content) -> trashed.lastLevel(tenant, topic, id)
				.defaultIfEmpty("")
				.flatMap((code) -> topics.add(tenant, topic.id(), topic.version() + 1,
						content.with(id, levelOf(content, code), Integer.MAX_VALUE), by)))
			.then(Mono.defer(() -> questions.restore(tenant, id)));
	}

	/** The level of that code, or the last. */
	private static int levelOf(TopicVersion content, String code) {
		List<String> codes = content.levels().stream().map((level) -> level.text().code()).toList();
		if (codes.isEmpty()) {
			throw new AuthoringRefused(Reason.NOT_IN_TRASH, "The topic has no level to which it could go back.");
		}
		return codes.contains(code) ? codes.indexOf(code) : codes.size() - 1;
	}

	private static AuthoringRefused notInTrash(String name) {
		return new AuthoringRefused(Reason.NOT_IN_TRASH, "“%s” is in use.".formatted(name));
	}

}
