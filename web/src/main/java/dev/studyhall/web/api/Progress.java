package dev.studyhall.web.api;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** One's own attempts and what follows from them. */
public final class Progress {

	private static final String MINE = "/api/v1/{tenant}/me";

	private static final String[] NO_HEADERS = {};

	private final Service service;

	Progress(Service service) {
		this.service = service;
	}

	/** The topics, in order of their slugs: the first thousand. */
	public Flux<TopicProgress> list(Credentials who, String tenant) {
		return Cursors.all((cursor) -> list(who, tenant, cursor));
	}

	/** A page of the same. */
	public Mono<PageOf<TopicProgress>> list(Credentials who, String tenant, @Nullable String cursor) {
		return this.service.get(who, new ParameterizedTypeReference<>() {
		}, MINE + "/progress?limit=100" + Cursors.parameter(cursor), Cursors.values(cursor, tenant));
	}

	/** A topic with its questions. */
	public Mono<TopicProgress> find(Credentials who, String tenant, String topic) {
		return this.service.get(who, TopicProgress.class, MINE + "/progress/topics/{slug}", tenant, topic);
	}

	/** The card of a question. */
	public Mono<Card> findCard(Credentials who, String tenant, String question) {
		return this.service.get(who, Card.class, MINE + "/cards/{id}", tenant, question);
	}

	/** Records an attempt; the same one again is recorded once. */
	public Mono<Void> record(Credentials who, String tenant, Attempt attempt) {
		return this.service.send(HttpMethod.POST, who, attempt, NO_HEADERS, Object.class, MINE + "/attempts", tenant)
			.then();
	}

	/** Takes back the latest rating of a question. May be repeated. */
	public Mono<Void> takeBack(Credentials who, String tenant, String clientEventId) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Void.class, MINE + "/attempts/{id}", tenant,
				clientEventId);
	}

	/** Begins a session; the same key again is the same session. */
	public Mono<Session> begin(Credentials who, String tenant, SessionWish wish, String key) {
		return this.service.send(HttpMethod.POST, who, wish, new String[] { "Idempotency-Key", key }, Session.class,
				MINE + "/sessions", tenant);
	}

	/** The session as it stands. */
	public Mono<Session> findSession(Credentials who, String tenant, String id) {
		return this.service.get(who, Session.class, MINE + "/sessions/{id}", tenant, id);
	}

	/** The goal; refused as not found while there is none. */
	public Mono<Goal> findGoal(Credentials who, String tenant) {
		return this.service.get(who, Goal.class, MINE + "/goal", tenant);
	}

	/** Sets the goal. May be repeated. */
	public Mono<Void> putGoal(Credentials who, String tenant, GoalWish goal) {
		return this.service.send(HttpMethod.PUT, who, goal, NO_HEADERS, Object.class, MINE + "/goal", tenant).then();
	}

	/** Gives the goal up. May be repeated. */
	public Mono<Void> removeGoal(Credentials who, String tenant) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Void.class, MINE + "/goal", tenant);
	}

	/** The plan, with so many of its days; refused as not found without a goal. */
	public Mono<Plan> findPlan(Credentials who, String tenant, int days) {
		return this.service.get(who, Plan.class, MINE + "/plan?days={days}", tenant, days);
	}

	/** What was done in so many days, and what is coming. */
	public Mono<Statistics> findStatistics(Credentials who, String tenant, String zone, int days, int daysAhead) {
		return this.service.get(who, Statistics.class,
				MINE + "/statistics?timeZone={zone}&days={days}&daysAhead={ahead}", tenant, zone, days, daysAhead);
	}

	/** How much is offered on a day. */
	public Mono<DailyLimits> findDailyLimits(Credentials who, String tenant) {
		return this.service.get(who, DailyLimits.class, MINE + "/daily-limits", tenant);
	}

	/** Says how much is to be offered on a day. */
	public Mono<Void> putDailyLimits(Credentials who, String tenant, DailyLimits limits) {
		return this.service
			.send(HttpMethod.PUT, who,
					new DailyLimits(limits.newCards(), limits.reviews(), limits.timeZone(), null, null), NO_HEADERS,
					Object.class, MINE + "/daily-limits", tenant)
			.then();
	}

	/** How one learns. */
	public Mono<MemorySettings> findMemorySettings(Credentials who, String tenant) {
		return this.service.get(who, MemorySettings.class, MINE + "/memory-settings", tenant);
	}

	/** Says how one wants to learn. */
	public Mono<Void> putMemorySettings(Credentials who, String tenant, MemorySettings settings) {
		return this.service
			.send(HttpMethod.PUT, who, settings, NO_HEADERS, Object.class, MINE + "/memory-settings", tenant)
			.then();
	}

	/** Fits the weights of the memory model to one's own reviews. */
	public Mono<Fit> fit(Credentials who, String tenant) {
		return this.service.send(HttpMethod.POST, who, null, NO_HEADERS, Fit.class, MINE + "/memory-settings/fit",
				tenant);
	}

	/** Erases all that is kept of the learner. May be repeated. */
	public Mono<Void> erase(Credentials who, String tenant) {
		return this.service.send(HttpMethod.DELETE, who, null, NO_HEADERS, Object.class, MINE + "/data", tenant).then();
	}

}
