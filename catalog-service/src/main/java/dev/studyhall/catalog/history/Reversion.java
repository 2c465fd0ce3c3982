package dev.studyhall.catalog.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.studyhall.catalog.authoring.Repetitions;
import dev.studyhall.catalog.content.Authorship;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.TopicVersion.Place;
import dev.studyhall.catalog.history.PublicationTables.Copy;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.reviewing.ReviewTables;
import dev.studyhall.catalog.reviewing.ReviewTables.Subject;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Brings back what readers saw after an earlier publication: as new versions and a new
 * publication, so that nothing is lost on the way. What readers saw once needs no other
 * review.
 */
final class Reversion {

	private final Transactions transactions;

	private final TopicTables topics;

	private final PublicationTables publications;

	private final ReviewTables reviews;

	private final Publisher publisher;

	private final Repetitions repetitions;

	Reversion(Transactions transactions, TopicTables topics, PublicationTables publications, ReviewTables reviews,
			Publisher publisher, Repetitions repetitions) {
		this.transactions = transactions;
		this.topics = topics;
		this.publications = publications;
		this.reviews = reviews;
		this.publisher = publisher;
		this.repetitions = repetitions;
	}

	/** A publication of the topic of that slug. */
	record Target(String slug, int number) {

		private List<String> request(@Nullable String message) {
			return List.of("revert", slug, String.valueOf(number), Objects.requireNonNullElse(message, ""));
		}

	}

	/**
	 * Reverts to a publication; nothing happens if readers see just that. Signals
	 * {@link NotFoundException}.
	 * @param key under which it happens once; null if it may happen again
	 */
	Mono<Void> revert(Caller caller, Target target, @Nullable String message, @Nullable String key) {
		TenantId tenant = caller.tenant().id();
		Authorship by = new Authorship(caller.requireMember().value(), message);
		return topics.lock(tenant, target.slug())
			.filter((topic) -> !topic.trashed())
			.flatMap((topic) -> publications.topicVersion(tenant, topic.id(), target.number())
				.flatMap((version) -> topics.require(tenant, topic.id(), version))
				.flatMap((content) -> bringBack(tenant, topic, content, target.number(), by).thenReturn(true)))
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.then()
			.as((work) -> repetitions.once(caller, key, target.request(message), work))
			.as(transactions::inTenant)
			.checkpoint("revert publication");
	}

	private Mono<Void> bringBack(TenantId tenant, TopicRow topic, TopicVersion content, int number, Authorship by) {
		List<QuestionId> placed = content.places().stream().map(Place::question).toList();
		return publications.questionsToCopy(tenant, placed, topic.id(), number)
			.flatMap((copies) -> publications.copy(tenant, copies, by)
				.then(Mono.defer(() -> addTopicVersion(tenant, topic, content, by)))
				.flatMap((version) -> approve(tenant, topic, copies, version, by)
					.then(Mono.defer(() -> publisher.publish(tenant, topic.withVersion(version),
							new Publisher.Order(version, true, false, by, number))))))
			.then();
	}

	/** Gives the newest version after that. */
	private Mono<Integer> addTopicVersion(TenantId tenant, TopicRow topic, TopicVersion content, Authorship by) {
		return topics.require(tenant, topic.id(), topic.version())
			.filter((newest) -> !newest.hash().equals(content.hash()))
			.flatMap((_) -> topics.add(tenant, topic.id(), topic.version() + 1, content, by)
				.thenReturn(topic.version() + 1))
			.defaultIfEmpty(topic.version());
	}

	private Mono<Void> approve(TenantId tenant, TopicRow topic, List<Copy> copies, int version, Authorship by) {
		List<Subject> subjects = new ArrayList<>();
		copies.forEach((copy) -> subjects.add(new Subject(copy.question(), copy.to())));
		subjects.add(new Subject(topic.id().value(), version));
		return reviews.carryOver(tenant, topic.id(), subjects, by);
	}

}
