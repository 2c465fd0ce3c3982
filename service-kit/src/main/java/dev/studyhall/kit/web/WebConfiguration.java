package dev.studyhall.kit.web;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;

/** Problem documents and idempotency keys. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

	@Bean
	Problems problems(ObjectProvider<ProblemMapper> mappers) {
		return new Problems(mappers.orderedStream().toList());
	}

	@Bean
	@Order(-2) // before Boot's own error handler, which stands at -1
	ProblemWriter problemWriter(Problems problems, JsonMapper json) {
		return new ProblemWriter(problems, json);
	}

	@Bean
	IdempotencyKeys idempotencyKeys(DatabaseClient database, JsonMapper json) {
		return new IdempotencyKeys(database, json);
	}

}
