package dev.studyhall.gateway.edge;

import java.time.Duration;
import java.util.List;

import dev.studyhall.gateway.problem.Refusal;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets pages of the allowed origins call the API. With none allowed it does nothing, and
 * browsers refuse by themselves.
 */
@Component
@Order(PublicFilter.ORIGINS)
class OriginFilter implements PublicFilter {

	private final CorsConfiguration configuration;

	private final boolean off;

	private final QuietProcessor processor = new QuietProcessor();

	OriginFilter(OriginProperties properties) {
		this.off = properties.allowed().isEmpty();
		this.configuration = new CorsConfiguration();
		this.configuration.setAllowedOrigins(properties.allowed());
		this.configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
		this.configuration.setAllowedHeaders(
				List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"));
		this.configuration.setExposedHeaders(
				List.of("ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"));
		this.configuration.setMaxAge(Duration.ofHours(1));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (this.off) {
			return chain.filter(exchange);
		}
		if (!this.processor.process(this.configuration, exchange)) {
			return Mono.error(new Refusal.ForeignOrigin());
		}
		if (CorsUtils.isPreFlightRequest(exchange.getRequest())) {
			return Mono.empty();
		}
		return chain.filter(exchange);
	}

	/** Leaves the answer to a refused origin to the problem document. */
	private static final class QuietProcessor extends DefaultCorsProcessor {

		@Override
		protected void rejectRequest(ServerHttpResponse response) {
		}

	}

}
