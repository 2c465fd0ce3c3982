package dev.studyhall.kit.outbox;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.json.StrictJson;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The outbox for HTTP requests and the one for jobs, and the relay that empties their
 * table.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfiguration {

	@Bean
	OutboxRelay outboxRelay(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, OutboxProperties properties,
			Environment environment, MeterRegistry meters) {
		String service = environment.getRequiredProperty("studyhall.service");
		String servers = environment.getRequiredProperty("studyhall.kafka.bootstrap-servers");
		return new OutboxRelay(new OutboxTable(transactions, database),
				() -> new EventLog(properties, service, servers), properties, meters);
	}

	@Bean
	@Primary
	Outbox outbox(DatabaseClient database, IdGenerator ids, OutboxRelay relay) {
		return new Outbox(database, StrictJson.forEvents(), ids, relay::wake);
	}

	@Bean
	Outbox workerOutbox(@Qualifier("workerDatabaseClient") DatabaseClient database, IdGenerator ids,
			OutboxRelay relay) {
		return new Outbox(database, StrictJson.forEvents(), ids, relay::wake);
	}

}
