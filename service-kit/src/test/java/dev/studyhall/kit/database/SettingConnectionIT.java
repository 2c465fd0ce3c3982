package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.Map;

import dev.studyhall.kit.sample.Sample;
import dev.studyhall.kit.tenancy.CurrentTenant;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How transactions begin, on a pool of one connection. */
class SettingConnectionIT {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String TENANT = "select current_setting('studyhall.tenant', true)";

	private static final String OPEN = "select now() <> statement_timestamp()";

	@SuppressWarnings("NullAway.Init")
	private static Sample sample;

	@BeforeAll
	static void start() {
		sample = Sample.start(Map.of("studyhall.database.app.pool-size", 1));
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@Test
	void settingsLastAsLongAsTheirTransaction() {
		TenantId tenant = sample.tenant("settings", true);

		assertThat(ask(door("kit_reader").inTenant(tenant, text(TENANT)))).isEqualTo(tenant.toString());
		assertThat(ask(door("kit_reader").platform(text(TENANT)))).isEmpty();
	}

	@Test
	void aTransactionIsOpenBehindItsSettings() {
		TenantId tenant = sample.tenant("open", true);
		Mono<Boolean> open = sample.bean("databaseClient", DatabaseClient.class)
			.sql(OPEN)
			.mapValue(Boolean.class)
			.one();

		assertThat(ask(door("kit_reader").inTenant(tenant, text("select pg_sleep(0.01)::text").then(open)))).isTrue();
	}

	@Test
	void aRefusedSettingLeavesNoTransactionToTheNext() {
		TenantId tenant = sample.tenant("refused", true);
		Mono<String> refused = door("no_such_role").asReader(text("select 'never'"))
			.contextWrite((context) -> CurrentTenant.put(context, tenant));

		assertThatThrownBy(() -> ask(refused)).hasStackTraceContaining("role \"no_such_role\" does not exist");

		assertThat(ask(door("kit_reader").inTenant(tenant, text("select 'well'")))).isEqualTo("well");
	}

	private static Transactions door(String reader) {
		return new Transactions(new SettingTransactions(sample.bean("connectionFactory", ConnectionPool.class)),
				new Gate(1, 1, PATIENCE), new DoorListener(new SimpleMeterRegistry(), "app"), reader);
	}

	private static Mono<String> text(String sql) {
		return sample.bean("databaseClient", DatabaseClient.class)
			.sql(sql)
			.mapValue(String.class)
			.one()
			.defaultIfEmpty("");
	}

	private static <T> T ask(Mono<T> question) {
		return question.blockOptional(PATIENCE).orElseThrow();
	}

}
