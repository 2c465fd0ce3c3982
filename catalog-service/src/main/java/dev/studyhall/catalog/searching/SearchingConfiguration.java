package dev.studyhall.catalog.searching;

import dev.studyhall.catalog.publishing.PublicationCopy;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The index twice over: for authors' requests with the rights of the one role, for jobs
 * with those of the other.
 */
@Configuration(proxyBeanMethods = false)
class SearchingConfiguration {

	@Bean
	@Primary
	PublicationCopy searchIndex(DatabaseClient database, JsonMapper json, Scheduler renderingScheduler) {
		return new SearchIndex(new SearchIndexTables(database, json), renderingScheduler);
	}

	@Bean
	PublicationCopy workerSearchIndex(@Qualifier("workerDatabaseClient") DatabaseClient database, JsonMapper json,
			Scheduler renderingScheduler) {
		return new SearchIndex(new SearchIndexTables(database, json), renderingScheduler);
	}

}
