package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Keeps the service's directory of tenants from the catalog's events. */
final class TenantDirectoryConsumer implements EventConsumer {

	private static final String REGISTERED = "dev.studyhall.catalog.tenant-registered.v1";

	private final DatabaseClient database;

	TenantDirectoryConsumer(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "tenant-directory";
	}

	@Override
	public String topic() {
		return "studyhall.catalog.v1";
	}

	@Override
	public Set<String> types() {
		return Set.of(REGISTERED);
	}

	@Override
	public Set<String> projectionTables() {
		return Set.of();
	}

	@Override
	public Mono<Void> apply(List<IncomingEvent> events) {
		return Flux.fromIterable(events).concatMap(this::onRegistered).then();
	}

	private Mono<Void> onRegistered(IncomingEvent event) {
		return TenantDirectory.put(database, event.as(TenantRegisteredV1.class).toTenant(), event.sequence());
	}

	private record TenantRegisteredV1(UUID tenantId, String slug, String name, @JsonProperty("public") boolean open,
			String state) {

		private Tenant toTenant() {
			return new Tenant(new TenantId(tenantId), new TenantSlug(slug), name, open,
					Tenant.State.valueOf(state.toUpperCase(Locale.ROOT)));
		}

	}

}
