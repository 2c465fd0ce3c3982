package dev.studyhall.web.visitor;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What controllers may ask for. */
@Configuration(proxyBeanMethods = false)
class VisitorConfiguration implements WebFluxConfigurer {

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(new VisitorArgument(), new FormArgument());
	}

}
