package dev.studyhall.catalog.authoring;

import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.QuestionSlugs;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.IfMatch;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;

/**
 * Gives questions other slugs. One that readers see has it at once, in every document
 * that names it; what it says, and the version that attempts name, stay.
 */
final class QuestionRenaming {

	private final Transactions transactions;

	private final TopicTables topics;

	private final QuestionRows questions;

	private final QuestionSlugs slugs;

	private final Publisher publisher;

	QuestionRenaming(Transactions transactions, TopicTables topics, QuestionRows questions, QuestionSlugs slugs,
			Publisher publisher) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.slugs = slugs;
		this.publisher = publisher;
	}

	/**
	 * Renames a question; its old slug leads to it from now on. Signals
	 * {@link NotFoundException}, {@link AuthoringRefused},
	 * {@link dev.studyhall.kit.web.BadRequestException} and
	 * {@link dev.studyhall.kit.web.PreconditionFailedException}.
	 */
	Mono<Void> rename(Caller caller, QuestionId id, IfMatch seen, String newSlug) {
		TenantId tenant = caller.tenant().id();
		String slug = TopicEditing.requireSlug(newSlug);
		return topics.lockOf(tenant, id)
			.filter((topic) -> !topic.trashed())
			.flatMap((topic) -> questions.find(tenant, id)
				.filter((question) -> !question.trashed())
				.map((question) -> new Named(topic, question)))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.doOnNext((named) -> seen.check(named.question().tag()))
			.filter((named) -> !named.question().slug().equals(slug))
			.flatMap((named) -> rename(tenant, named, slug, Authoring.by(caller, null)))
			.as(transactions::inTenant)
			.checkpoint("rename question");
	}

	/** A question and its topic, which is locked. */
	private record Named(TopicRow topic, QuestionRow question) {
	}

	private Mono<Void> rename(TenantId tenant, Named named, String slug, Authorship by) {
		return slugs.isFree(tenant, named.topic().id(), named.question().id(), slug)
			.filter((free) -> free)
			.switchIfEmpty(Mono.error(() -> new AuthoringRefused(Reason.NAME_TAKEN,
					"The topic has, or had, another question “%s”.".formatted(slug))))
			.flatMap((_) -> slugs.rename(tenant, named.question().id(), slug)
				.then(Mono.defer(() -> tell(tenant, named.topic(), by))));
	}

	private Mono<Void> tell(TenantId tenant, TopicRow topic, Authorship by) {
		Integer shown = topic.publishedVersion();
		return (shown == null) ? Mono.empty()
				: publisher.publish(tenant, topic, Publisher.Order.asShown(shown, by)).then();
	}

}
