package dev.studyhall.kit.web;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Problem documents, idempotency keys, and a server that reads on and packs its answers.
 */
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
	WebServerFactoryCustomizer<NettyReactiveWebServerFactory> server() {
		return (factory) -> factory.addServerCustomizers(ReadOn::install, Packing::install);
	}

	@Bean
	IdempotencyKeys idempotencyKeys(DatabaseClient database, JsonMapper json) {
		return new IdempotencyKeys(database, json);
	}

}
