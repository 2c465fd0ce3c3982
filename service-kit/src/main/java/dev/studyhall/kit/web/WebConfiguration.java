package dev.studyhall.kit.web;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Problem documents, arguments of controllers, idempotency keys. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

	/** Largest JSON body, in bytes. */
	static final int MAX_BODY_BYTES = 256 * 1024;

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

	@Bean
	PageRequestArgumentResolver pageRequestArgumentResolver() {
		return new PageRequestArgumentResolver();
	}

	@Bean
	WebFluxConfigurer kitWebFlux(List<HandlerMethodArgumentResolver> resolvers) {
		return new WebFluxConfigurer() {
			@Override
			public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
				resolvers.forEach(configurer::addCustomResolver);
			}

			@Override
			public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
				configurer.defaultCodecs().maxInMemorySize(MAX_BODY_BYTES);
			}
		};
	}

}
