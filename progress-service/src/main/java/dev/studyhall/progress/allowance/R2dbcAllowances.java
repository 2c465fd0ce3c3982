package dev.studyhall.progress.allowance;

import java.time.Instant;
import java.time.LocalDate;

import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/** Daily limits in the database. Runs in the caller's transaction. */
@Component
public final class R2dbcAllowances {

	private static final String FIND = """
			select new_cards, reviews, time_zone
			from daily_limit
			where tenant_id = :tenant
			and learner_id = :learner""";

	private static final String PUT = """
			insert into daily_limit (tenant_id, learner_id, new_cards, reviews, time_zone)
			values (:tenant, :learner, :newCards, :reviews, :timeZone)
			on conflict (tenant_id, learner_id) do update
			set new_cards = excluded.new_cards, reviews = excluded.reviews, time_zone = excluded.time_zone""";

	/**
	 * An answer belongs to the day on which it was given, as far as its receipt allows.
	 * The bound of the receipt leaves one or two partitions to look at.
	 */
	private static final String DONE = """
			with today as (
				select question_id, count(*) as ratings
				from attempt
				where tenant_id = :tenant
				and learner_id = :learner
				and recorded_at >= :midnight
				and ended_at >= :midnight
				and rating is not null
				and not exists (
					select
					from attempt_undo undo
					where undo.tenant_id = :tenant
					and undo.learner_id = :learner
					and undo.undone_sequence = attempt.sequence)
				group by question_id
			)
			select count(*) filter (where card.reps <= today.ratings)::int as new_cards,
				count(*) filter (where card.reps > today.ratings)::int as reviews
			from today
			join review_card card on card.tenant_id = :tenant and card.learner_id = :learner
				and card.question_id = today.question_id""";

	private final DatabaseClient database;

	R2dbcAllowances(DatabaseClient database) {
		this.database = database;
	}

	/** What the learner may be offered at that time, for the rest of the day. */
	public Mono<Allowance> find(Owner owner, Instant now) {
		return limits(owner).filter((limits) -> !limits.limitless())
			.flatMap((limits) -> done(owner, limits, now).map((done) -> allowance(limits, done, now)))
			.defaultIfEmpty(Allowance.ALL);
	}

	/** What the learner has set. */
	Mono<DailyLimits> limits(Owner owner) {
		return owner.bind(database, FIND)
			.map((row) -> new DailyLimits(row.get("new_cards", Integer.class), row.get("reviews", Integer.class),
					row.get("time_zone", String.class)))
			.one()
			.defaultIfEmpty(DailyLimits.NONE);
	}

	Mono<Void> put(Owner owner, DailyLimits limits) {
		GenericExecuteSpec statement = owner.bind(database, PUT).bind("timeZone", limits.timeZone());
		return bind(bind(statement, "newCards", limits.newCards()), "reviews", limits.reviews()).then();
	}

	/** What the learner has answered since the midnight before that time. */
	Mono<DoneToday> done(Owner owner, DailyLimits limits, Instant now) {
		return owner.bind(database, DONE)
			.bind("midnight", midnight(limits, now, 0))
			.map((row) -> new DoneToday(row.get("new_cards", Integer.class), row.get("reviews", Integer.class)))
			.one();
	}

	private static Allowance allowance(DailyLimits limits, DoneToday done, Instant now) {
		return new Allowance(left(limits.newCards(), done.newCards()), left(limits.reviews(), done.reviews()),
				midnight(limits, now, 1));
	}

	private static int left(@Nullable Integer limit, int done) {
		return (limit != null) ? Math.max(limit - done, 0) : Allowance.UNLIMITED;
	}

	private static Instant midnight(DailyLimits limits, Instant now, int days) {
		return LocalDate.ofInstant(now, limits.zone()).plusDays(days).atStartOfDay(limits.zone()).toInstant();
	}

	private static GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable Integer value) {
		return (value != null) ? statement.bind(name, value) : statement.bindNull(name, Integer.class);
	}

}
