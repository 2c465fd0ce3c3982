package dev.studyhall.progress.challenging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.live.ChangeNotices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Marks the questions that learners have bookmarked as challenging, until the learner is
 * erased.
 */
@Component
final class ChallengingMarks implements EventConsumer {

	private static final String PUT = """
			insert into challenging_mark (tenant_id, learner_id, question_id, challenging, sequence)
			select :tenant, mark.*
			from unnest(:learners, :questions, :challenging, :sequences) as mark (learner, question, challenging, sequence)
			where not exists (
				select
				from challenging_erasure erasure
				where erasure.tenant_id = :tenant
				and erasure.learner_id = mark.learner
				and erasure.sequence >= mark.sequence)
			on conflict (tenant_id, learner_id, question_id) do update
			set challenging = excluded.challenging, sequence = excluded.sequence
			where excluded.sequence > challenging_mark.sequence""";

	private final DatabaseClient database;

	private final Erasures erasures;

	ChallengingMarks(@Qualifier("workerDatabaseClient") DatabaseClient database, Erasures erasures) {
		this.database = database;
		this.erasures = erasures;
	}

	@Override
	public String name() {
		return "challenging-marks";
	}

	@Override
	public String topic() {
		return "studyhall.bookmark.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(BookmarkPutV1.TYPE, BookmarkRemovedV1.TYPE, LearnerErasedV1.TYPE);
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(LearnerErasedV1.TYPE);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("challenging_mark", "challenging_erasure");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Flux.fromIterable(Stretches.around(LearnerErasedV1.TYPE, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(LearnerErasedV1.TYPE)
					? Mono.defer(() -> erasures.apply(stretch)) : mark(stretch))
			.then();
	}

	private Mono<Void> mark(List<IncomingEvent> events) {
		TenantId tenant = events.getFirst().tenant();
		return Mono.fromSupplier(() -> Mark.newestOf(events))
			.filter((marks) -> !marks.isEmpty())
			.flatMap((marks) -> put(tenant, marks));
	}

	private Mono<Void> put(TenantId tenant, Collection<Mark> marks) {
		return database.sql(PUT)
			.bind("tenant", tenant.value())
			.bind("learners", marks.stream().map(Mark::learner).toArray(UUID[]::new))
			.bind("questions", marks.stream().map(Mark::question).toArray(UUID[]::new))
			.bind("challenging", marks.stream().map(Mark::challenging).toArray(Boolean[]::new))
			.bind("sequences", marks.stream().map(Mark::sequence).toArray(Long[]::new))
			.then()
			.then(ChangeNotices.ofLearners(database, tenant, learners(marks)));
	}

	private static Set<UUID> learners(Collection<Mark> marks) {
		return marks.stream().map(Mark::learner).collect(Collectors.toSet());
	}

}
