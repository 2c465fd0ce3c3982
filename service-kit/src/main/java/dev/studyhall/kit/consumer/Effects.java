package dev.studyhall.kit.consumer;

import java.util.List;

import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Applies one tenant's events for one consumer, in the open transaction and under that
 * tenant's policies.
 */
public final class Effects {

	private final EventConsumer consumer;

	private final DatabaseClient database;

	private final Spans spans;

	Effects(EventConsumer consumer, DatabaseClient database, ObservationRegistry observations) {
		this.consumer = consumer;
		this.database = database;
		this.spans = new Spans(observations, consumer.name());
	}

	/** Sets the tenant and applies the events, which are all that tenant's. */
	public Mono<Void> apply(TenantId tenant, List<Reading.Claimed> events) {
		return enter(tenant).then(apply(events));
	}

	/** Applies the events under the tenant that is set. */
	Mono<Void> apply(List<Reading.Claimed> events) {
		return spans.around(events,
				Mono.defer(() -> consumer.apply(events.stream().map(Reading.Claimed::event).toList())));
	}

	/** Sets the tenant until the transaction, or the savepoint, ends. */
	Mono<Void> enter(TenantId tenant) {
		return database.sql("select set_config('studyhall.tenant', :tenant, true)")
			.bind("tenant", tenant.toString())
			.then();
	}

}
