package dev.studyhall.catalog.authoring;

import java.time.Clock;

import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.QuestionSlugs;
import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.catalog.content.TopicNames;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.catalog.publishing.Withdrawals;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.web.IdempotencyKeys;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What authors' requests need, with the rights of requests; and what publishes later. */
@Configuration(proxyBeanMethods = false)
class AuthoringConfiguration {

	@Bean
	Authoring authoring(Transactions transactions, TopicTables topics, QuestionRows questions, Publisher publisher,
			DatabaseClient database, Repetitions repetitions) {
		return new Authoring(transactions, topics, questions, publisher, new Schedules(database), repetitions);
	}

	@Bean
	Repetitions repetitions(IdempotencyKeys keys) {
		return new Repetitions(keys);
	}

	@Bean
	TopicEditing topicEditing(Transactions transactions, TopicTables topics, TopicNames names, QuestionRows questions,
			Publisher publisher, IdGenerator ids) {
		return new TopicEditing(transactions, topics, names, questions, publisher, ids);
	}

	@Bean
	QuestionEditing questionEditing(Transactions transactions, TopicTables topics, QuestionTables questions,
			QuestionRows rows, QuestionSlugs slugs, IdGenerator ids) {
		return new QuestionEditing(transactions, topics, questions, rows, slugs, ids);
	}

	@Bean
	QuestionRenaming questionRenaming(Transactions transactions, TopicTables topics, QuestionRows questions,
			QuestionSlugs slugs, Publisher publisher) {
		return new QuestionRenaming(transactions, topics, questions, slugs, publisher);
	}

	@Bean
	AuthoredTables authoredTables(DatabaseClient database, TopicTables topics, StoredContent contents) {
		return new AuthoredTables(database, topics, contents);
	}

	@Bean
	Creations creations(Transactions transactions, TopicEditing topics, QuestionEditing questions,
			AuthoredTables authored, IdempotencyKeys keys, JsonMapper json) {
		return new Creations(transactions, topics, questions, authored, keys, json);
	}

	@Bean
	TrashTables trashTables(DatabaseClient database) {
		return new TrashTables(database);
	}

	@Bean
	Trash trash(Transactions transactions, TopicTables topics, QuestionRows questions, Authoring authoring,
			Withdrawals withdrawals, DatabaseClient database, TrashTables trashed, Repetitions repetitions) {
		return new Trash(transactions, topics, questions, authoring, withdrawals, new Schedules(database), trashed,
				repetitions);
	}

	@Bean
	Scheduling scheduling(Transactions transactions, TopicTables topics, DatabaseClient database, Clock clock) {
		return new Scheduling(transactions, topics, new Schedules(database), clock);
	}

	@Bean
	ScheduleWorker scheduleWorker(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database,
			@Qualifier("workerTopicTables") TopicTables topics, @Qualifier("workerPublisher") Publisher publisher,
			Clock clock) {
		return new ScheduleWorker(transactions, new Schedules(database), topics, publisher, clock);
	}

}
