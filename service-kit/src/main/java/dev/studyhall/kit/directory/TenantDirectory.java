package dev.studyhall.kit.directory;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The service's own list of tenants, the one table that is read before the tenant is
 * known. Answers, also empty ones, are remembered for a second, so that a known tenant
 * and an unknown one take the same time.
 */
public final class TenantDirectory {

	private static final String COLUMNS = "id, slug, name, public, state";

	private final Transactions transactions;

	private final DatabaseClient database;

	/** Looks that several who ask at once have in common. */
	private final Cache<TenantSlug, Mono<Optional<Tenant>>> remembered = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(Duration.ofSeconds(1))
		.build();

	public TenantDirectory(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/** The tenant of that slug, whatever its state; empty if there is none. */
	public Mono<Tenant> find(TenantSlug slug) {
		return Mono.defer(() -> remembered.get(slug, this::look)).flatMap(Mono::justOrEmpty);
	}

	/**
	 * Public, active tenants after that slug in alphabetical order, at most that many.
	 */
	public Flux<Tenant> listOpen(String afterSlug, int limit) {
		return database.sql("""
				select %s
				from tenant_directory
				where public and state = 'active' and slug > :after
				order by slug
				limit :limit""".formatted(COLUMNS))
			.bind("after", afterSlug)
			.bind("limit", limit)
			.map(TenantDirectory::toTenant)
			.all();
	}

	/**
	 * Notes what an event, or the registration itself, says of a tenant, in the current
	 * transaction of that database client. An older sequence changes nothing.
	 */
	public static Mono<Void> put(DatabaseClient database, Tenant tenant, long sequence) {
		return database.sql("""
				insert into tenant_directory (id, slug, name, public, state, sequence)
				values (:id, :slug, :name, :public, :state, :sequence)
				on conflict (id) do update
				set name = excluded.name, public = excluded.public, state = excluded.state,
					sequence = excluded.sequence
				where excluded.sequence > tenant_directory.sequence""")
			.bind("id", tenant.id().value())
			.bind("slug", tenant.slug().value())
			.bind("name", tenant.name())
			.bind("public", tenant.open())
			.bind("state", tenant.state().name().toLowerCase(Locale.ROOT))
			.bind("sequence", sequence)
			.then();
	}

	/** Read once, in nobody's context; a failure is nobody else's. */
	private Mono<Optional<Tenant>> look(TenantSlug slug) {
		return read(slug).contextWrite((context) -> Context.empty())
			.doOnError((failure) -> remembered.invalidate(slug))
			.cache();
	}

	private Mono<Optional<Tenant>> read(TenantSlug slug) {
		return database.sql("select %s from tenant_directory where slug = :slug".formatted(COLUMNS))
			.bind("slug", slug.value())
			.map(TenantDirectory::toTenant)
			.one()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.as(transactions::platform);
	}

	private static Tenant toTenant(Readable row) {
		return new Tenant(new TenantId(required(row, "id", UUID.class)),
				new TenantSlug(required(row, "slug", String.class)), required(row, "name", String.class),
				required(row, "public", Boolean.class),
				Tenant.State.valueOf(required(row, "state", String.class).toUpperCase(Locale.ROOT)));
	}

	private static <T> T required(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("tenant_directory." + column + " is null");
		}
		return value;
	}

}
