package dev.studyhall.progress.cohort;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.statistics.reading.OfferedTopics;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/**
 * Who is in a cohort, and how they get on. Signals {@link NotFoundException} for others'
 * cohorts.
 */
@Service
final class Members {

	private final R2dbcCohorts cohorts;

	private final R2dbcMembers members;

	private final OfferedTopics topics;

	private final Transactions transactions;

	private final Clock clock;

	Members(R2dbcCohorts cohorts, R2dbcMembers members, OfferedTopics topics, Transactions transactions, Clock clock) {
		this.cohorts = cohorts;
		this.members = members;
		this.topics = topics;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Has a learner belong to a cohort; the learner may be one that nothing is known of
	 * yet.
	 */
	Mono<Void> put(Owner instructor, UUID cohort, UUID member, MemberRequest time) {
		return cohorts.lock(instructor, cohort)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((found) -> members.put(instructor, cohort, member, time))
			.as(transactions::inTenant);
	}

	Mono<Void> remove(Owner instructor, UUID cohort, UUID member) {
		return cohorts.lock(instructor, cohort)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((found) -> members.remove(instructor, cohort, member))
			.as(transactions::inTenant);
	}

	/**
	 * The page and one more, if there is one, in order of learners.
	 * @param topic the slug of the topic whose questions count; null for all
	 */
	Mono<List<MemberProgress>> list(Owner instructor, UUID cohort, @Nullable String topic, PageRequest page) {
		return cohorts.find(instructor, cohort)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((found) -> query(instructor, topic))
			.flatMap((query) -> members.list(instructor, cohort, query, page))
			.as(transactions::inTenant);
	}

	private Mono<ProgressQuery> query(Owner instructor, @Nullable String topic) {
		return (topic == null) ? Mono.fromSupplier(() -> new ProgressQuery(null, clock.instant()))
				: topics.require(instructor.tenant(), topic).map((id) -> new ProgressQuery(id, clock.instant()));
	}

}
