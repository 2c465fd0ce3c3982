package dev.studyhall.catalog.history;

import dev.studyhall.catalog.authoring.Repetitions;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.reviewing.ReviewTables;
import dev.studyhall.kit.database.Transactions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What looks back, with the rights of requests. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	HistoryTables historyTables(DatabaseClient database) {
		return new HistoryTables(database);
	}

	@Bean
	PublicationTables publicationTables(DatabaseClient database) {
		return new PublicationTables(database);
	}

	@Bean
	Reversion reversion(Transactions transactions, TopicTables topics, PublicationTables publications,
			ReviewTables reviews, Publisher publisher, Repetitions repetitions) {
		return new Reversion(transactions, topics, publications, reviews, publisher, repetitions);
	}

}
