package dev.studyhall.web.tenant;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What controllers may ask for. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebFluxConfigurer {

	private final Sites sites;

	SiteConfiguration(Sites sites) {
		this.sites = sites;
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
		resolvers.addCustomResolver(new SiteArgument(this.sites));
	}

}
