package dev.studyhall.kit.autoconfigure;

import dev.studyhall.kit.access.CallerArgumentResolver;
import dev.studyhall.kit.web.PageRequestArgumentResolver;

import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** The kit's arguments of controllers, and the largest body that is read at once. */
final class KitWebFlux implements WebFluxConfigurer {

	/** Largest JSON body, in bytes. */
	static final int MAX_BODY_BYTES = 256 * 1024;

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(new CallerArgumentResolver(), new PageRequestArgumentResolver());
	}

	@Override
	public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
		configurer.defaultCodecs().maxInMemorySize(MAX_BODY_BYTES);
	}

}
