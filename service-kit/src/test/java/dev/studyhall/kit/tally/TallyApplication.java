package dev.studyhall.kit.tally;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** A service that keeps scores and marks. */
@SpringBootApplication
class TallyApplication {

	@Bean
	AccessRules accessRules() {
		return AccessRules.of();
	}

	@Bean
	TallyConsumer tallyConsumer(@Value("${tally.topic}") String topic,
			@Qualifier("workerDatabaseClient") DatabaseClient database) {
		return new TallyConsumer(topic, database);
	}

}
