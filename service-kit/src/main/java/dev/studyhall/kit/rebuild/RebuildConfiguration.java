package dev.studyhall.kit.rebuild;

import dev.studyhall.kit.consumer.LogClients;
import dev.studyhall.kit.consumer.RunningConsumers;
import dev.studyhall.kit.database.Transactions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/** The rebuild, and the operators' calls for it. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

	@Bean
	Rebuilds rebuilds(RunningConsumers consumers, LogClients clients,
			@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, Environment environment) {
		return new Rebuilds(consumers, clients,
				RebuildTools.of(environment.getRequiredProperty("studyhall.service"), transactions, database));
	}

	@Bean
	RebuildEndpoint rebuildEndpoint(Rebuilds rebuilds) {
		return new RebuildEndpoint(rebuilds);
	}

}
