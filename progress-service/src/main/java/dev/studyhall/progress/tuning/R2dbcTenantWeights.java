package dev.studyhall.progress.tuning;

import java.time.Instant;
import java.util.Arrays;

import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.memory.Weights;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Tenants' weights in the database. Runs in the caller's transaction. */
@Component
final class R2dbcTenantWeights {

	private static final String FIND = """
			select weights, fitted_at, learners, reviews, held_out, loss_of_defaults, loss_before, loss_of_fitted
			from tenant_weights
			where tenant_id = :tenant""";

	private static final String REPLACE = """
			insert into tenant_weights (tenant_id, weights, fitted_at, learners, reviews, held_out, loss_of_defaults,
				loss_before, loss_of_fitted)
			values (:tenant, :weights, :fittedAt, :learners, :reviews, :heldOut, :lossOfDefaults,
				:lossBefore, :lossOfFitted)
			on conflict (tenant_id) do update
			set weights = excluded.weights, fitted_at = excluded.fitted_at, learners = excluded.learners,
				reviews = excluded.reviews, held_out = excluded.held_out, loss_of_defaults = excluded.loss_of_defaults,
				loss_before = excluded.loss_before, loss_of_fitted = excluded.loss_of_fitted
			where tenant_weights.weights = :inUse""";

	private static final String REMOVE = """
			delete from tenant_weights
			where tenant_id = :tenant""";

	private final DatabaseClient database;

	R2dbcTenantWeights(DatabaseClient database) {
		this.database = database;
	}

	/** The tenant's weights; empty if its learners begin by the defaults. */
	Mono<TenantWeights> find(TenantId tenant) {
		return database.sql(FIND).bind("tenant", tenant.value()).map(R2dbcTenantWeights::toWeights).one();
	}

	/**
	 * Puts weights in the place of those in use, or of none. Tells whether it did: it
	 * does not if others are in use by now.
	 */
	Mono<Boolean> replace(TenantId tenant, Weights inUse, TenantWeights better) {
		return database.sql(REPLACE)
			.bind("tenant", tenant.value())
			.bind("inUse", toColumn(inUse))
			.bind("weights", toColumn(better.weights()))
			.bind("fittedAt", better.fittedAt())
			.bind("learners", better.learners())
			.bind("reviews", better.reviews())
			.bind("heldOut", better.heldOut())
			.bind("lossOfDefaults", better.lossOfDefaults())
			.bind("lossBefore", better.lossBefore())
			.bind("lossOfFitted", better.lossOfFitted())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows > 0);
	}

	/** Has new learners begin by the defaults again. */
	Mono<Void> remove(TenantId tenant) {
		return database.sql(REMOVE).bind("tenant", tenant.value()).then();
	}

	private static Double[] toColumn(Weights weights) {
		return weights.values().toArray(Double[]::new);
	}

	private static TenantWeights toWeights(Readable row) {
		return new TenantWeights(new Weights(Arrays.asList(row.get("weights", Double[].class))),
				row.get("fitted_at", Instant.class), row.get("learners", Long.class), row.get("reviews", Long.class),
				row.get("held_out", Long.class), row.get("loss_of_defaults", Double.class),
				row.get("loss_before", Double.class), row.get("loss_of_fitted", Double.class));
	}

}
