package dev.studyhall.progress.attempt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.kit.database.GroupCommit;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.TraceParents;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.UnknownYetException;
import dev.studyhall.progress.learner.Learners;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Records what learners did, each client event once, with its card and its event. Those
 * of one tenant who come at the same time share a transaction.
 */
@Service
final class Attempting {

	private static final GroupCommit.Limits LIMITS = new GroupCommit.Limits(3, 64, 1024);

	private static final long FIRST = 1;

	private final Learners learners;

	private final R2dbcAttempts attempts;

	private final Outbox outbox;

	private final GroupCommit<Submission, Answer> together;

	private final IdGenerator ids;

	private final Clock clock;

	private final JsonMapper json;

	Attempting(Learners learners, R2dbcAttempts attempts, Outbox outbox, Transactions transactions, IdGenerator ids,
			Clock clock, JsonMapper json) {
		this.learners = learners;
		this.attempts = attempts;
		this.outbox = outbox;
		this.together = new GroupCommit<>(transactions, this::recordAll, (submission) -> submission.owner().learner(),
				LIMITS);
		this.ids = ids;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Records a claim, or repeats the answer that its client event id got before. Signals
	 * {@link AttemptRefused.ClientEventIdReused} if that was for another claim, and
	 * {@link UnknownYetException} for a question that the catalog has not told of, or a
	 * choice of such a version.
	 */
	Mono<Answer> record(Owner owner, Claim claim) {
		return Mono
			.deferContextual(
					(context) -> together.write(owner.tenant(), new Submission(owner, claim, TraceParents.in(context))))
			.checkpoint("record attempt");
	}

	/** Of one tenant, and different learners. */
	private Mono<List<Mono<Answer>>> recordAll(List<Submission> submissions) {
		TenantId tenant = submissions.getFirst().owner().tenant();
		List<MemberId> locked = submissions.stream().map((submission) -> submission.owner().learner()).toList();
		return learners.lock(tenant, locked)
			.flatMap((sequences) -> attempts.findStandings(tenant, submissions)
				.flatMap((standings) -> recordAll(tenant, decide(submissions, standings, sequences))));
	}

	private List<Decision> decide(List<Submission> submissions, List<Standing> standings,
			Map<MemberId, Long> sequences) {
		List<Decision> decisions = new ArrayList<>();
		for (int place = 0; place < submissions.size(); place++) {
			Submission submission = submissions.get(place);
			long sequence = sequences.getOrDefault(submission.owner().learner(), 0L);
			decisions.add(decide(submission, standings.get(place), sequence));
		}
		return decisions;
	}

	private Decision decide(Submission submission, Standing standing, long sequence) {
		Claim claim = submission.claim();
		Receipt receipt = standing.receipt();
		if (receipt != null) {
			return receipt.covers(claim) ? new Decision.Repeat(receipt)
					: refuse(new AttemptRefused.ClientEventIdReused(claim.clientEventId()), sequence);
		}
		AskedQuestion question = standing.question();
		if (question == null) {
			return refuse(new UnknownYetException(), sequence);
		}
		try {
			return accept(submission, standing,
					new Attempt(ids.next(), question.score(claim), sequence, clock.instant()));
		}
		catch (UnknownYetException | BadRequestException ex) {
			return refuse(ex, sequence);
		}
	}

	/**
	 * Who never did anything leaves nothing: the transaction is undone with the learner's
	 * row, and the others of the group are written without this one.
	 */
	private static Decision refuse(RuntimeException why, long sequence) {
		if (sequence == FIRST) {
			throw why;
		}
		return new Decision.Refuse(why);
	}

	private Decision accept(Submission submission, Standing standing, Attempt attempt) {
		AttemptView view = AttemptView.of(attempt);
		Receipt receipt = new Receipt(attempt.claim().hash(), json.writeValueAsString(view));
		return new Decision.Accept(new Accepted(submission, attempt, receipt, standing.cardAfter(attempt).orElse(null)),
				view);
	}

	private Mono<List<Mono<Answer>>> recordAll(TenantId tenant, List<Decision> decisions) {
		List<Mono<Answer>> answers = decisions.stream().map(this::answer).toList();
		List<Accepted> accepted = decisions.stream()
			.filter(Decision.Accept.class::isInstance)
			.map((decision) -> ((Decision.Accept) decision).accepted())
			.toList();
		return accepted.isEmpty() ? Mono.just(answers)
				: attempts.record(tenant, accepted)
					.then(outbox.appendAll(accepted.stream().map(Accepted::event).toList()))
					.thenReturn(answers);
	}

	private Mono<Answer> answer(Decision decision) {
		return switch (decision) {
			case Decision.Accept accept -> Mono.just(new Answer.Recorded(accept.view()));
			case Decision.Repeat repeat -> Mono
				.fromSupplier(() -> new Answer.Repeated(json.readValue(repeat.receipt().answer(), AttemptView.class)));
			case Decision.Refuse refuse -> Mono.error(refuse.why());
		};
	}

}
