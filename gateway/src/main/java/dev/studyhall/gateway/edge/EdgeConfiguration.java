package dev.studyhall.gateway.edge;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** Puts the public filters before everything that Spring brings along. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

	@Bean
	WebHttpHandlerBuilderCustomizer publicFilters(ObjectProvider<PublicFilter> publicFilters) {
		List<WebFilter> filters = publicFilters.orderedStream().<WebFilter>map((filter) -> filter::filter).toList();
		return (builder) -> builder.filters((all) -> all.addAll(0, filters));
	}

}
