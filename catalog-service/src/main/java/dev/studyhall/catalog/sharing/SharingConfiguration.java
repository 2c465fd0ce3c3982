package dev.studyhall.catalog.sharing;

import dev.studyhall.catalog.applying.TopicImports;
import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Sharing with the rights of requests; copies are renewed with the rights of whoever
 * publishes.
 */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

	@Bean
	@Primary
	SharedCopies sharedCopies(DatabaseClient database, PublishedContent published) {
		return new SharedCopies(new SharedTopicTables(database), published);
	}

	@Bean
	SharedCopies workerSharedCopies(@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerTopicTables") TopicTables topics, JsonMapper json, Scheduler renderingScheduler) {
		return new SharedCopies(new SharedTopicTables(database),
				new PublishedContent(database, topics, json, renderingScheduler));
	}

	@Bean
	PublishedContent publishedContent(DatabaseClient database, TopicTables topics, JsonMapper json,
			Scheduler renderingScheduler) {
		return new PublishedContent(database, topics, json, renderingScheduler);
	}

	@Bean
	Offers offers(Transactions transactions, TopicTables topics, DatabaseClient database, PublishedContent published) {
		return new Offers(transactions, topics, new SharedTopicTables(database), published);
	}

	@Bean
	Adoptions.Tables sharingTables(TopicTables topics, DatabaseClient database) {
		return new Adoptions.Tables(topics, new SharedTopicTables(database), new AdoptionTables(database));
	}

	@Bean
	Takeover takeover(@Qualifier("requestTopicImports") TopicImports imports) {
		return new Takeover(imports);
	}

	@Bean
	Adoptions adoptions(Transactions transactions, Adoptions.Tables tables, Takeover takeover, IdGenerator ids,
			Scheduler renderingScheduler) {
		return new Adoptions(transactions, tables, takeover, ids, renderingScheduler);
	}

	@Bean
	Updates updates(Transactions transactions, Adoptions.Tables tables, StoredContent content, Takeover takeover,
			Scheduler renderingScheduler) {
		return new Updates(transactions, tables, new OwnContent(content), takeover, renderingScheduler);
	}

}
