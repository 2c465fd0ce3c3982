package dev.studyhall.catalog.authoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Plans publications. Each call is one transaction. */
final class Scheduling {

	private static final Duration FURTHEST = Duration.ofDays(366);

	private final Transactions transactions;

	private final TopicTables topics;

	private final Schedules schedules;

	private final Clock clock;

	Scheduling(Transactions transactions, TopicTables topics, Schedules schedules, Clock clock) {
		this.transactions = transactions;
		this.topics = topics;
		this.schedules = schedules;
		this.clock = clock;
	}

	/**
	 * Plans to publish what is the newest version then. Signals {@link NotFoundException}
	 * and {@link BadRequestException}.
	 */
	Mono<Void> plan(Caller caller, String slug, Instant at, @Nullable String message) {
		Instant now = clock.instant();
		if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
			return Mono.error(() -> new BadRequestException("publishAt", "Expected a time within the next year."));
		}
		TenantId tenant = caller.tenant().id();
		return topics.lock(tenant, slug)
			.filter((topic) -> !topic.trashed() && topic.version() > 0)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> schedules.put(tenant, topic.id(), at, Authoring.by(caller, message)))
			.as(transactions::inTenant)
			.checkpoint("plan publication");
	}

	/** Forgets the plan, if there is one. Signals {@link NotFoundException}. */
	Mono<Void> cancel(Caller caller, String slug) {
		TenantId tenant = caller.tenant().id();
		return topics.lock(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> schedules.remove(tenant, topic.id()))
			.as(transactions::inTenant)
			.checkpoint("cancel publication");
	}

}
