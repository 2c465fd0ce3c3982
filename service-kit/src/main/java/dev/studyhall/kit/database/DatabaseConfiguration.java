package dev.studyhall.kit.database;

import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Two pools with a door each: one for HTTP requests, one for relay, consumers and jobs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

	private final String service;

	private final DatabaseProperties properties;

	private final MeterRegistry meters;

	DatabaseConfiguration(Environment environment, DatabaseProperties properties, MeterRegistry meters) {
		this.service = environment.getRequiredProperty("studyhall.service");
		this.properties = properties;
		this.meters = meters;
	}

	@Bean(destroyMethod = "dispose")
	@Primary
	ConnectionPool connectionFactory() {
		return Pools.pool(properties, properties.app(), service, service + "_app");
	}

	@Bean(destroyMethod = "dispose")
	ConnectionPool workerConnectionFactory() {
		return Pools.pool(properties, properties.worker(), service, service + "_worker");
	}

	@Bean
	NotificationLoop notificationLoop(List<NotificationConsumer> consumers) {
		return new NotificationLoop(Pools.connections(properties, properties.app(), service, service + "_app"),
				consumers);
	}

	@Bean
	@Primary
	DatabaseClient databaseClient(ConnectionFactory connectionFactory) {
		return DatabaseClient.create(connectionFactory);
	}

	@Bean
	DatabaseClient workerDatabaseClient(@Qualifier("workerConnectionFactory") ConnectionFactory connectionFactory) {
		return DatabaseClient.create(connectionFactory);
	}

	@Bean
	Gate appGate() {
		return gate("app", properties.app());
	}

	@Bean
	Gate workerGate() {
		return gate("worker", properties.worker());
	}

	@Bean
	@Primary
	Transactions transactions(DatabaseClient databaseClient, @Qualifier("appGate") Gate gate) {
		return door("app", databaseClient, gate);
	}

	@Bean
	Transactions workerTransactions(@Qualifier("workerDatabaseClient") DatabaseClient databaseClient,
			@Qualifier("workerGate") Gate gate) {
		return door("worker", databaseClient, gate);
	}

	@Bean
	RowSecurityCheck rowSecurityCheck(Transactions transactions, DatabaseClient databaseClient) {
		return new RowSecurityCheck(transactions, databaseClient, service);
	}

	@Bean
	DoorLifecycle doorLifecycle(List<Gate> gates) {
		return new DoorLifecycle(gates);
	}

	private Gate gate(String pool, DatabaseProperties.Pool settings) {
		Gate gate = new Gate(settings.poolSize(), properties.waiting(), properties.patience());
		Gauge.builder("studyhall.database.transactions", gate, Gate::running).tag("pool", pool).register(meters);
		Gauge.builder("studyhall.database.waiting", gate, Gate::waiting).tag("pool", pool).register(meters);
		return gate;
	}

	private Transactions door(String pool, DatabaseClient database, Gate gate) {
		return new Transactions(new SettingTransactions(database.getConnectionFactory()), gate,
				new DoorListener(meters, pool), service + "_reader");
	}

}
