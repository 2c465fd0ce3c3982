package dev.studyhall.kit.consumer;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.parked.Reapplication;
import dev.studyhall.kit.parked.Reapplications;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/** A loop for each {@link EventConsumer}, and the kit's own consumer of tenants. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsumerProperties.class)
public class ConsumerConfiguration {

	@Bean
	@ConditionalOnBooleanProperty(name = "studyhall.events.tenant-directory", matchIfMissing = true)
	TenantDirectoryConsumer tenantDirectoryConsumer(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		return new TenantDirectoryConsumer(database);
	}

	@Bean
	LogClients logClients(Environment environment, ConsumerProperties properties) {
		return new LogClients(environment.getRequiredProperty("studyhall.kafka.bootstrap-servers"),
				environment.getRequiredProperty("studyhall.service"), properties);
	}

	@Bean
	RunningConsumers runningConsumers(ObjectProvider<EventConsumer> consumers,
			@Qualifier("workerDatabaseClient") DatabaseClient database,
			ObjectProvider<ObservationRegistry> observations, ConsumerProperties properties) {
		ObservationRegistry registry = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
		return new RunningConsumers(ConsumerRules.check(consumers.orderedStream().toList())
			.stream()
			.map((consumer) -> ConsumerParts.of(consumer, database, registry, properties))
			.toList());
	}

	@Bean
	Reapplications reapplications(RunningConsumers consumers) {
		return new Reapplications(consumers.all().stream().<Reapplication>map(StoredEvents::new).toList());
	}

	@Bean
	ConsumerLoops consumers(RunningConsumers consumers, LogClients clients,
			@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, ConsumerProperties properties,
			MeterRegistry meters) {
		WorkerDatabase worker = WorkerDatabase.of(transactions, database);
		return new ConsumerLoops(consumers.all()
			.stream()
			.map((parts) -> new ConsumerLoop(clients,
					new LoopWork(parts.consumer(), new LiveBatches(parts, worker), worker, properties,
							new ConsumerMeters(meters, parts.name()))))
			.toList());
	}

}
