package dev.studyhall.progress.tuning;

import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.learner.Owner;
import dev.studyhall.progress.reviewlog.CardHistory;
import dev.studyhall.progress.reviewlog.R2dbcHistories;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * A sample of a tenant's log: of the {@value #MOST_LEARNERS} learners at most who were at
 * work last, of whom each has an equal share of {@value #MOST_RATINGS} ratings, the
 * latest. From those it takes the cards whose whole history is among them. Learners are
 * looked for among the latest {@value #MOST_DAYS} days on which any of them was at work.
 * Opens its own transactions, one for {@value #PAGE} learners.
 */
@Component
final class R2dbcTenantLogs {

	private static final int MOST_LEARNERS = 50;

	private static final int MOST_RATINGS = 25_000;

	private static final int MOST_DAYS = 20_000;

	private static final int PAGE = 10;

	private static final String LEARNERS = """
			select learner_id
			from (
				select learner_id, day
				from learner_day
				where tenant_id = :tenant
				order by day desc, learner_id desc
				limit :days) as latest
			group by learner_id
			order by max(day) desc, learner_id
			limit :most""";

	private final DatabaseClient database;

	private final R2dbcHistories histories;

	private final Transactions transactions;

	R2dbcTenantLogs(DatabaseClient database, R2dbcHistories histories, Transactions transactions) {
		this.database = database;
		this.histories = histories;
		this.transactions = transactions;
	}

	/** The histories of each learner of the sample. */
	Mono<List<List<CardHistory>>> latest(TenantId tenant) {
		return listLearners(tenant).as(transactions::inTenant).flatMap((learners) -> read(tenant, learners));
	}

	private Mono<List<List<CardHistory>>> read(TenantId tenant, List<MemberId> learners) {
		int share = MOST_RATINGS / Math.max(learners.size(), 1);
		return Flux.fromIterable(learners)
			.buffer(PAGE)
			.concatMap((page) -> readPage(tenant, page, share).as(transactions::inTenant))
			.concatMapIterable((page) -> page)
			.collectList();
	}

	private Mono<List<List<CardHistory>>> readPage(TenantId tenant, List<MemberId> learners, int share) {
		return Flux.fromIterable(learners)
			.concatMap((learner) -> histories.latest(new Owner(tenant, learner), share))
			.collectList();
	}

	private Mono<List<MemberId>> listLearners(TenantId tenant) {
		return database.sql(LEARNERS)
			.bind("tenant", tenant.value())
			.bind("days", MOST_DAYS)
			.bind("most", MOST_LEARNERS)
			.map((row) -> new MemberId(row.get("learner_id", UUID.class)))
			.all()
			.collectList();
	}

}
