package dev.studyhall.catalog.reviewing;

import java.util.UUID;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.refusal.AuthoringRefused;
import dev.studyhall.catalog.refusal.AuthoringRefused.Reason;
import dev.studyhall.catalog.reviewing.ReviewTables.Decision;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Asks for reviews and decides them. A review is of one version: a newer one needs
 * another. Each call is one transaction, in which the topic's row is locked.
 */
final class Reviewing {

	private final Transactions transactions;

	private final TopicTables topics;

	private final ReviewTables reviews;

	Reviewing(Transactions transactions, TopicTables topics, ReviewTables reviews) {
		this.transactions = transactions;
		this.topics = topics;
		this.reviews = reviews;
	}

	/**
	 * Does it for everything of a topic that readers do not see yet. Signals
	 * {@link NotFoundException} and {@link AuthoringRefused}.
	 */
	Mono<Void> reviewTopic(Caller caller, String slug, ReviewRequest request) {
		return topics.lock(caller.tenant().id(), slug)
			.filter((topic) -> !topic.trashed())
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> act(caller, topic, null, request))
			.as(transactions::inTenant)
			.checkpoint("review topic");
	}

	/** The same for one question. */
	Mono<Void> reviewQuestion(Caller caller, QuestionId question, ReviewRequest request) {
		return topics.lockOf(caller.tenant().id(), question)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> act(caller, topic, question.value(), request))
			.as(transactions::inTenant)
			.checkpoint("review question");
	}

	private Mono<Void> act(Caller caller, TopicRow topic, @Nullable UUID only, ReviewRequest request) {
		TenantId tenant = caller.tenant().id();
		UUID actor = caller.requireMember().value();
		return switch (request.toAction()) {
			case REQUEST -> reviews.request(tenant, topic.id(), only, actor).then();
			case APPROVE -> reviews.countOwn(tenant, topic.id(), only, actor)
				.filter((own) -> own == 0)
				.switchIfEmpty(Mono.error(() -> new AuthoringRefused(Reason.OWN_WORK,
						"Some of it is yours; somebody else must approve it.")))
				.flatMap((_) -> decide(tenant, topic, only, new Decision(true, actor, request.plainComment())));
			case REJECT -> decide(tenant, topic, only, new Decision(false, actor, request.plainComment()));
		};
	}

	private Mono<Void> decide(TenantId tenant, TopicRow topic, @Nullable UUID only, Decision decision) {
		return reviews.decide(tenant, topic.id(), only, decision)
			.filter((decided) -> decided > 0)
			.switchIfEmpty(Mono.error(() -> new AuthoringRefused(Reason.NOT_IN_REVIEW,
					"Nobody asked for a review of what is the newest version now.")))
			.then();
	}

}
