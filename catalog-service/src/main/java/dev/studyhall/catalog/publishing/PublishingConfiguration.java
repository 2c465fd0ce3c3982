package dev.studyhall.catalog.publishing;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.outbox.Outbox;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Publishing twice over: for authors' requests with the rights of the one role, for
 * import jobs with those of the other.
 */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

	private static final int RENDERING_THREADS = 2;

	private static final int RENDERING_QUEUE = 10_000;

	/** Where Markdown is parsed and documents are made. */
	@Bean(destroyMethod = "dispose")
	Scheduler renderingScheduler() {
		return Schedulers.newBoundedElastic(RENDERING_THREADS, RENDERING_QUEUE, "rendering");
	}

	@Bean
	Authoring authoring(Transactions transactions, DatabaseClient database, Outbox outbox, Publisher.Tools tools) {
		TopicTables topics = new TopicTables(database);
		return new Authoring(transactions, topics, questions(database, tools), publisher(database, outbox, tools));
	}

	@Bean
	TopicImports topicImports(@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerOutbox") Outbox outbox, Publisher.Tools tools) {
		return new TopicImports(new TopicTables(database), questions(database, tools),
				publisher(database, outbox, tools), tools.ids());
	}

	@Bean
	StoredContent storedContent(DatabaseClient database, JsonMapper json) {
		return new StoredContent(database, json);
	}

	@Bean
	Publisher.Tools publishingTools(JsonMapper json, Clock clock, IdGenerator ids, Scheduler renderingScheduler) {
		return new Publisher.Tools(json, clock, ids, renderingScheduler);
	}

	private static Publisher publisher(DatabaseClient database, Outbox outbox, Publisher.Tools tools) {
		return new Publisher(new TopicTables(database), new PublicationTables(database),
				new DocumentTables(database, tools.json()), outbox, tools);
	}

	private static QuestionTables questions(DatabaseClient database, Publisher.Tools tools) {
		return new QuestionTables(database, tools.json(), tools.rendering());
	}

}
