package dev.studyhall.catalog.publishing;

import java.util.List;

import dev.studyhall.kit.tenancy.TenantId;
import reactor.core.publisher.Mono;

/**
 * What is kept besides the documents of what readers see, in the transaction of each
 * publication. What goes is taken out of it by the database, with the document.
 */
public interface PublicationCopy {

	/** Begins with one publication of a topic whose texts are in that language. */
	Session begin(TenantId tenant, String language);

	/** One publication. */
	interface Session {

		/** Takes questions whose documents were made anew. */
		Mono<Void> putQuestions(List<QuestionPage> questions);

		/** Takes the topic, last of all. */
		Mono<Void> putTopic(TopicPage topic);

	}

}
