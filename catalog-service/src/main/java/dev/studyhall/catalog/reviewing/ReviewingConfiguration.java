package dev.studyhall.catalog.reviewing;

import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.kit.database.Transactions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Reviews, with the rights of requests. */
@Configuration(proxyBeanMethods = false)
class ReviewingConfiguration {

	@Bean
	ReviewTables reviewTables(DatabaseClient database) {
		return new ReviewTables(database);
	}

	@Bean
	Reviewing reviewing(Transactions transactions, TopicTables topics, ReviewTables reviews) {
		return new Reviewing(transactions, topics, reviews);
	}

}
