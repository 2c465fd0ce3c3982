package dev.studyhall.kit.parked;

import dev.studyhall.kit.database.Transactions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** The operators' desk for events put aside. */
@Configuration(proxyBeanMethods = false)
public class ParkedConfiguration {

	@Bean
	ParkedEndpoint parkedEndpoint(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, Reapplications consumers) {
		Redrive redrive = new Redrive(transactions, database, consumers.all());
		return new ParkedEndpoint(new ParkedItems(transactions, database),
				new ParkedDesk(transactions, database, redrive));
	}

}
