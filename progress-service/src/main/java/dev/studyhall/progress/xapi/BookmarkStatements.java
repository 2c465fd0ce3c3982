package dev.studyhall.progress.xapi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.consumer.EventConsumer;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.consumer.Stretches;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Writes down what learners have marked. That a mark was taken away later does not make
 * it untrue.
 */
@Component
final class BookmarkStatements implements EventConsumer {

	static final String TABLE = "xapi_bookmark";

	private static final String ERASED = "dev.studyhall.bookmark.learner-erased.v1";

	private final StatementWriter statements;

	BookmarkStatements(StatementWriter statements) {
		this.statements = statements;
	}

	@Override
	public String name() {
		return "xapi-bookmarks";
	}

	@Override
	public String topic() {
		return "studyhall.bookmark.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(BookmarkPutV1.TYPE, ERASED);
	}

	@Override
	public boolean hurried() {
		return false;
	}

	@Override
	public Set<String> clearingTypes() {
		return Set.of(ERASED);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of(TABLE);
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		TenantId tenant = events.getFirst().tenant();
		return Flux.fromIterable(Stretches.around(ERASED, events))
			.concatMap((stretch) -> stretch.getFirst().type().equals(ERASED)
					? statements.erase(TABLE, tenant, learners(stretch))
					: statements.add(TABLE, tenant, stretch.stream().map(BookmarkStatements::read).toList()))
			.then();
	}

	private static List<UUID> learners(List<IncomingEvent> erasures) {
		return erasures.stream().map((event) -> UUID.fromString(event.aggregateId())).toList();
	}

	private static Told read(IncomingEvent event) {
		return event.as(BookmarkPutV1.class).toTold(event.id());
	}

}
