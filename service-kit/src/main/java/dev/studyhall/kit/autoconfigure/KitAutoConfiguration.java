package dev.studyhall.kit.autoconfigure;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.studyhall.kit.access.AccessConfiguration;
import dev.studyhall.kit.database.DatabaseConfiguration;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.member.MemberConfiguration;
import dev.studyhall.kit.outbox.OutboxConfiguration;
import dev.studyhall.kit.web.WebConfiguration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Everything a service gets from the kit but its consumers. */
@AutoConfiguration(before = { JacksonAutoConfiguration.class, R2dbcAutoConfiguration.class })
@Import({ DatabaseConfiguration.class, OutboxConfiguration.class, WebConfiguration.class, AccessConfiguration.class,
		MemberConfiguration.class })
public class KitAutoConfiguration {

	/** UTC, in the microseconds that PostgreSQL keeps. */
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}

	@Bean
	IdGenerator idGenerator() {
		TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
		return generator::generate;
	}

	/** The mapper of requests and answers. */
	@Bean
	JsonMapper jsonMapper() {
		return StrictJson.forRequests();
	}

	@Bean
	KitWebFlux kitWebFlux() {
		return new KitWebFlux();
	}

	@Bean
	TenantDirectory tenantDirectory(Transactions transactions, DatabaseClient database) {
		return new TenantDirectory(transactions, database);
	}

}
