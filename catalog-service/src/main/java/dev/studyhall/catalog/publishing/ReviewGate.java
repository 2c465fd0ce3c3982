package dev.studyhall.catalog.publishing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.catalog.refusal.ReviewRequired;
import dev.studyhall.catalog.sql.Columns;
import dev.studyhall.catalog.sql.Row;
import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Lets nothing new through to readers that nobody has reviewed, where the tenant asks for
 * it. What readers see already, and taking it away, needs no review.
 */
final class ReviewGate {

	private static final int MAX_NAMED = 100;

	private final DatabaseClient database;

	ReviewGate(DatabaseClient database) {
		this.database = database;
	}

	/** What is to be shown: a topic or a question, and its version. */
	private record Subject(UUID id, int version) {
	}

	/** Passes, or signals {@link ReviewRequired} with the first hundred that lack one. */
	Mono<Void> pass(TenantId tenant, Publication publication, Publisher.Order order) {
		return order.newest() ? unreviewed(tenant, subjects(publication)).flatMap((lacking) -> lacking.isEmpty()
				? Mono.empty() : Mono.error(() -> new ReviewRequired(publication.topic().slug(), lacking)))
				: Mono.empty();
	}

	private static List<Subject> subjects(Publication publication) {
		Stream<Subject> topic = publication.changesStructure()
				? Stream.of(new Subject(publication.topic().id().value(), publication.version())) : Stream.empty();
		return Stream
			.concat(topic,
					publication.due()
						.stream()
						.filter(PlacedQuestion::isNew)
						.map((question) -> new Subject(question.uuid(), question.version())))
			.toList();
	}

	private Mono<List<UUID>> unreviewed(TenantId tenant, List<Subject> subjects) {
		Columns<Subject> columns = new Columns<>(subjects);
		return database.sql("""
				select s.id
				from unnest(:ids::uuid[], :versions::int[]) as s(id, version)
				where exists (select from authoring_policy where tenant_id = :tenant and review_required)
					and not exists (
						select from review r
						where r.tenant_id = :tenant and r.subject_id = s.id and r.version = s.version
							and r.state = 'approved')
				limit :limit""")
			.bind("ids", columns.uuids(Subject::id))
			.bind("versions", columns.integers(Subject::version))
			.bind("tenant", tenant.value())
			.bind("limit", MAX_NAMED)
			.map((row) -> new Row(row).uuid("id"))
			.all()
			.collectList();
	}

}
