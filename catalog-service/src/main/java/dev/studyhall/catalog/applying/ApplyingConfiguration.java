package dev.studyhall.catalog.applying;

import dev.studyhall.catalog.content.QuestionRows;
import dev.studyhall.catalog.content.QuestionSlugs;
import dev.studyhall.catalog.content.QuestionTables;
import dev.studyhall.catalog.content.TopicTables;
import dev.studyhall.catalog.publishing.Publisher;
import dev.studyhall.kit.id.IdGenerator;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Twice over: for import jobs with their rights, and by name for requests with theirs.
 */
@Configuration(proxyBeanMethods = false)
class ApplyingConfiguration {

	@Bean
	TopicImports topicImports(@Qualifier("workerTopicTables") TopicTables topics,
			@Qualifier("workerQuestionTables") QuestionTables questions,
			@Qualifier("workerQuestionRows") QuestionRows rows, @Qualifier("workerQuestionSlugs") QuestionSlugs slugs,
			@Qualifier("workerPublisher") Publisher publisher, IdGenerator ids) {
		return new TopicImports(topics, questions, rows, slugs, publisher, ids);
	}

	@Bean(defaultCandidate = false)
	TopicImports requestTopicImports(TopicTables topics, QuestionTables questions, QuestionRows rows,
			QuestionSlugs slugs, Publisher publisher, IdGenerator ids) {
		return new TopicImports(topics, questions, rows, slugs, publisher, ids);
	}

}
