package dev.studyhall.progress.statistics.reading;

import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Which topic is at an address. Runs in the caller's transaction. */
@Component
public final class OfferedTopics {

	private static final String FIND = """
			select topic_id
			from topic_copy
			where tenant_id = :tenant
			and slug = :slug
			and not retired
			order by topic_id
			limit 1""";

	private final DatabaseClient database;

	OfferedTopics(DatabaseClient database) {
		this.database = database;
	}

	/** The topic of that slug. Signals {@link NotFoundException} if none is offered. */
	public Mono<UUID> require(TenantId tenant, String slug) {
		return database.sql(FIND)
			.bind("tenant", tenant.value())
			.bind("slug", slug)
			.mapValue(UUID.class)
			.one()
			.switchIfEmpty(Mono.error(NotFoundException::new));
	}

}
