package dev.studyhall.progress.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.StoredAnswer;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Begins sessions, once per idempotency key, and tells how they stand. */
@Service
final class Sessions {

	private final Learners learners;

	private final Selection selection;

	private final R2dbcSessions sessions;

	private final IdempotencyKeys keys;

	private final Transactions transactions;

	private final Tools tools;

	Sessions(Learners learners, Selection selection, R2dbcSessions sessions, IdempotencyKeys keys,
			Transactions transactions, Tools tools) {
		this.learners = learners;
		this.selection = selection;
		this.sessions = sessions;
		this.keys = keys;
		this.transactions = transactions;
		this.tools = tools;
	}

	/**
	 * Begins a session. Signals {@link NotFoundException} for a topic that is not
	 * offered, and {@link SessionRefused} if there is nothing to do.
	 */
	Mono<StoredAnswer> begin(Caller caller, Undertaking undertaking, @Nullable String key) {
		Owner owner = Owner.of(caller);
		Mono<StoredAnswer> work = learners.lock(owner)
			.map((sequence) -> session(undertaking, sequence))
			.flatMap((session) -> choose(owner, undertaking, session).filter((questions) -> !questions.isEmpty())
				.switchIfEmpty(Mono.error(SessionRefused.NothingToDo::new))
				.flatMap((questions) -> sessions.add(owner, session, questions))
				.then(Mono.defer(() -> view(owner, session))))
			.map((view) -> answer(caller, view));
		return keys.once(caller, key, undertaking.toString().getBytes(StandardCharsets.UTF_8), work)
			.as(transactions::inTenant)
			.checkpoint("begin session");
	}

	/** How a session stands; empty if there is none of that id. */
	Mono<SessionView> find(Owner owner, UUID id) {
		return sessions.find(owner, id).flatMap((session) -> view(owner, session)).as(transactions::inTenant);
	}

	private Session session(Undertaking undertaking, long since) {
		Instant now = tools.clock().instant();
		return new Session(tools.ids().next(), undertaking.mode(), since, now, now.plus(undertaking.length()));
	}

	private Mono<List<UUID>> choose(Owner owner, Undertaking undertaking, Session session) {
		int most = undertaking.questions();
		return switch (undertaking.mode()) {
			case STUDY ->
				topic(owner, undertaking).flatMap((topic) -> selection.study(owner, topic, most, session.startedAt()));
			case REVIEW -> selection.review(owner, most, session.startedAt());
			case MOCK -> topic(owner, undertaking).flatMap((topic) -> selection.mock(owner, topic, most, session));
		};
	}

	private Mono<UUID> topic(Owner owner, Undertaking undertaking) {
		return selection.findTopic(owner, undertaking.topic()).switchIfEmpty(Mono.error(NotFoundException::new));
	}

	private Mono<SessionView> view(Owner owner, Session session) {
		return sessions.listQuestions(owner, session)
			.map((questions) -> SessionView.of(session, questions, tools.clock().instant()));
	}

	private StoredAnswer answer(Caller caller, SessionView view) {
		return new StoredAnswer(HttpStatus.CREATED.value(),
				Map.of(HttpHeaders.LOCATION, "/api/v1/%s/me/sessions/%s".formatted(caller.tenant().slug(), view.id())),
				tools.json().writeValueAsString(view));
	}

	/** What sessions are made with. */
	record Tools(IdGenerator ids, Clock clock, JsonMapper json) {
	}

}
