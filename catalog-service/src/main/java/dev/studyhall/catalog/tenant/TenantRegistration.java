package dev.studyhall.catalog.tenant;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

import dev.studyhall.catalog.refusal.TenantSlugTaken;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/**
 * Registers tenants: the directory's row and its event together, once per idempotency
 * key.
 */
@Component
final class TenantRegistration {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Outbox outbox;

	private final IdempotencyKeys keys;

	private final JsonMapper json;

	private final IdGenerator ids;

	private final Clock clock;

	TenantRegistration(Transactions transactions, DatabaseClient database, Outbox outbox, IdempotencyKeys keys,
			JsonMapper json, IdGenerator ids, Clock clock) {
		this.transactions = transactions;
		this.database = database;
		this.outbox = outbox;
		this.keys = keys;
		this.json = json;
		this.ids = ids;
		this.clock = clock;
	}

	/** The answer to a registration. Signals {@link TenantSlugTaken}. */
	Mono<StoredAnswer> register(Caller operator, TenantRequest request, @Nullable String key) {
		Tenant tenant = request.toTenant(new TenantId(ids.next()));
		byte[] hash = (request.slug() + '\0' + request.name() + '\0' + tenant.open()).getBytes(StandardCharsets.UTF_8);
		return keys.once(operator, key, hash, Mono.defer(() -> insert(tenant)))
			.as(transactions::inTenant)
			.checkpoint("register tenant");
	}

	private Mono<StoredAnswer> insert(Tenant tenant) {
		return claimSlug(tenant).filter((claimed) -> claimed)
			.switchIfEmpty(Mono.error(() -> new TenantSlugTaken(tenant.slug().value())))
			.then(Mono.defer(() -> announce(tenant)))
			.thenReturn(toAnswer(tenant));
	}

	/** Waits for another registration of the same slug to end one way or the other. */
	private Mono<Boolean> claimSlug(Tenant tenant) {
		return database.sql("""
				insert into tenant_directory (id, slug, name, public, state, sequence)
				values (:id, :slug, :name, :public, 'active', 1)
				on conflict (slug) do nothing""")
			.bind("id", tenant.id().value())
			.bind("slug", tenant.slug().value())
			.bind("name", tenant.name())
			.bind("public", tenant.open())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	/**
	 * The event is the new tenant's own: written under its setting, as the outbox
	 * demands.
	 */
	private Mono<Void> announce(Tenant tenant) {
		TenantRegisteredV1 event = new TenantRegisteredV1(tenant.id().value(), tenant.slug().value(), tenant.name(),
				tenant.open(), "active");
		String id = tenant.id().toString();
		return settle(tenant.id())
			.then(outbox
				.append(new OutgoingEvent(tenant.id(), id, 1, TenantRegisteredV1.TYPE, id, clock.instant(), event)))
			.then(settle(TenantId.PLATFORM));
	}

	private Mono<Void> settle(TenantId tenant) {
		return database.sql("select set_config('studyhall.tenant', :tenant, true)")
			.bind("tenant", tenant.toString())
			.then();
	}

	private StoredAnswer toAnswer(Tenant tenant) {
		return new StoredAnswer(HttpStatus.CREATED.value(),
				Map.of(HttpHeaders.LOCATION, "/api/v1/" + tenant.slug() + "/topics"),
				json.writeValueAsString(TenantView.of(tenant)));
	}

}
