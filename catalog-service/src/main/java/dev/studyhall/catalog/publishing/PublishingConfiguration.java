package dev.studyhall.catalog.publishing;

import java.time.Clock;

import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Publishing twice over: for authors' requests with the rights of the one role, for jobs
 * with those of the other.
 */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

	@Bean
	Publisher.Tools publishingTools(JsonMapper json, Clock clock, IdGenerator ids, Scheduler renderingScheduler,
			DocumentObserver observer) {
		return new Publisher.Tools(json, clock, ids, renderingScheduler, observer);
	}

	@Bean
	@Primary
	Publisher publisher(TopicTables topics, DatabaseClient database, Outbox outbox, PublicationCopy copy,
			PublicationFollower follower, Publisher.Tools tools) {
		return new Publisher(topics, database, outbox, copy, follower, tools);
	}

	@Bean
	Publisher workerPublisher(@Qualifier("workerTopicTables") TopicTables topics,
			@Qualifier("workerDatabaseClient") DatabaseClient database, @Qualifier("workerOutbox") Outbox outbox,
			@Qualifier("workerSearchIndex") PublicationCopy copy,
			@Qualifier("workerSharedCopies") PublicationFollower follower, Publisher.Tools tools) {
		return new Publisher(topics, database, outbox, copy, follower, tools);
	}

	@Bean
	Withdrawals withdrawals(TopicTables topics, DatabaseClient database, Outbox outbox, Publisher.Tools tools) {
		return new Withdrawals(topics, database, outbox, tools);
	}

}
