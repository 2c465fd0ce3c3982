package dev.studyhall.gateway.database;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the database if there is a log-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("studyhall.gateway.login.client-secret")
class DatabaseConfiguration {

	/** What a provider may take, and the waiting for one who asks it already. */
	private static final Duration PATIENCE_OF_RENEWALS = Duration.ofSeconds(8);

	@Bean
	Migration migration(DatabaseProperties properties) {
		return new Migration(properties);
	}

	@Bean
	Connections lookUps(DatabaseProperties properties) {
		return new Connections("sessions", properties.poolSize(), properties.patience(), properties);
	}

	@Bean
	Connections renewals(DatabaseProperties properties) {
		return new Connections("renewals", Math.ceilDiv(properties.poolSize(), 2), PATIENCE_OF_RENEWALS, properties);
	}

}
