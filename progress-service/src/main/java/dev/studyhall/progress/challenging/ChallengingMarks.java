package dev.studyhall.progress.challenging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Marks the questions that learners have bookmarked as challenging. */
@Component
final class ChallengingMarks implements EventConsumer {

	private static final String PUT = """
			insert into challenging_mark (tenant_id, learner_id, question_id, challenging, sequence)
			select :tenant, mark.*
			from unnest(:learners, :questions, :challenging, :sequences) as mark
			on conflict (tenant_id, learner_id, question_id) do update
			set challenging = excluded.challenging, sequence = excluded.sequence
			where excluded.sequence > challenging_mark.sequence""";

	private final DatabaseClient database;

	ChallengingMarks(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		this.database = database;
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
		return Set.of(BookmarkPutV1.TYPE, BookmarkRemovedV1.TYPE);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of("challenging_mark");
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
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
			.then();
	}

}
