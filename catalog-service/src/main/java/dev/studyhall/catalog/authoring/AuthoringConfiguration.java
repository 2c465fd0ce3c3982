package dev.studyhall.catalog.authoring;

import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.kit.database.Transactions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What authors' requests need, with the rights of requests. */
@Configuration(proxyBeanMethods = false)
class AuthoringConfiguration {

	@Bean
	Authoring authoring(Transactions transactions, TopicTables topics, QuestionTables questions, Publisher publisher) {
		return new Authoring(transactions, topics, questions, publisher);
	}

}
