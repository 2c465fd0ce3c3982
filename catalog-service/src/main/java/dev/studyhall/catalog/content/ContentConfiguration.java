package dev.studyhall.catalog.content;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The tables twice over: for people's requests with the rights of the one role, for jobs
 * with those of the other.
 */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {

	private static final int RENDERING_THREADS = 2;

	private static final int RENDERING_QUEUE = 10_000;

	/** Where Markdown is parsed and documents are made. */
	@Bean(destroyMethod = "dispose")
	Scheduler renderingScheduler() {
		return Schedulers.newBoundedElastic(RENDERING_THREADS, RENDERING_QUEUE, "rendering");
	}

	@Bean
	@Primary
	TopicTables topicTables(DatabaseClient database) {
		return new TopicTables(database);
	}

	@Bean
	TopicTables workerTopicTables(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		return new TopicTables(database);
	}

	@Bean
	@Primary
	QuestionTables questionTables(DatabaseClient database, JsonMapper json, Scheduler renderingScheduler) {
		return new QuestionTables(database, json, renderingScheduler);
	}

	@Bean
	QuestionTables workerQuestionTables(@Qualifier("workerDatabaseClient") DatabaseClient database, JsonMapper json,
			Scheduler renderingScheduler) {
		return new QuestionTables(database, json, renderingScheduler);
	}

	@Bean
	@Primary
	QuestionRows questionRows(DatabaseClient database) {
		return new QuestionRows(database);
	}

	@Bean
	QuestionRows workerQuestionRows(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		return new QuestionRows(database);
	}

	@Bean
	@Primary
	QuestionSlugs questionSlugs(DatabaseClient database) {
		return new QuestionSlugs(database);
	}

	@Bean
	QuestionSlugs workerQuestionSlugs(@Qualifier("workerDatabaseClient") DatabaseClient database) {
		return new QuestionSlugs(database);
	}

	@Bean
	TopicNames topicNames(DatabaseClient database) {
		return new TopicNames(database);
	}

	@Bean
	StoredContent storedContent(DatabaseClient database, JsonMapper json) {
		return new StoredContent(database, json);
	}

}
