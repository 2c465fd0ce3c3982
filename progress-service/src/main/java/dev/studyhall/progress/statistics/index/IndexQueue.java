package dev.studyhall.progress.statistics.index;

import java.time.Duration;

import dev.studyhall.kit.database.Transactions;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Which topics are behind, and which instance computes them. A lease by the database's
 * clock keeps a topic with one instance; marks are made meanwhile, and count for the next
 * time. Each call is a transaction.
 */
final class IndexQueue {

	private static final String CLAIM = """
			update topic_mark
			set claimed_mark = mark, claimed_since = least(since, claimed_since), since = null, claimed_at = now(),
				leased_until = now() + interval '3 minutes'
			where (tenant_id, topic_id) = (
				select tenant_id, topic_id
				from topic_mark
				where mark > computed_mark
				and claimed_at < now() - make_interval(secs => :interval)
				and (leased_until is null or leased_until < now())
				order by claimed_at
				limit 1
				for update skip locked)
			returning tenant_id, topic_id, claimed_mark, claimed_since""";

	private static final String COMPLETE = """
			update topic_mark
			set computed_mark = claimed_mark, claimed_since = null, leased_until = null
			where tenant_id = :tenant
			and topic_id = :topic
			and claimed_mark = :mark""";

	private static final String GIVE_BACK = """
			update topic_mark
			set leased_until = null
			where tenant_id = :tenant
			and topic_id = :topic
			and claimed_mark = :mark""";

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Duration interval;

	IndexQueue(Transactions transactions, DatabaseClient database, Duration interval) {
		this.transactions = transactions;
		this.database = database;
		this.interval = interval;
	}

	/** The topic that has waited longest; empty if none is due. */
	Mono<IndexClaim> claim() {
		return database.sql(CLAIM)
			.bind("interval", interval.toMillis() / 1_000.0)
			.map(IndexClaim::of)
			.one()
			.as(transactions::platform);
	}

	/** All that the claim covers is computed. */
	Mono<Void> complete(IndexClaim claim) {
		return end(claim, COMPLETE);
	}

	/** It is not; somebody will try again after the interval. */
	Mono<Void> giveBack(IndexClaim claim) {
		return end(claim, GIVE_BACK);
	}

	private Mono<Void> end(IndexClaim claim, String sql) {
		return database.sql(sql)
			.bind("tenant", claim.tenant().value())
			.bind("topic", claim.topic())
			.bind("mark", claim.mark())
			.then()
			.as((work) -> transactions.inTenant(claim.tenant(), work));
	}

}
