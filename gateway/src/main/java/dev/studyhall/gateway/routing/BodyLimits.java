package dev.studyhall.gateway.routing;

import java.util.Set;

import dev.studyhall.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;

/**
 * Refuses a body that is too large, compressed, or where none belongs: by what the
 * headers announce before a byte of it is read, and by counting what arrives. No body is
 * held in memory.
 */
@Component
class BodyLimits implements GatewayFilter {

	private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

	private final BodyLimitProperties limits;

	private final Uploads uploads;

	BodyLimits(BodyLimitProperties limits, Uploads uploads) {
		this.limits = limits;
		this.uploads = uploads;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!hasBody(request)) {
			return chain.filter(exchange);
		}
		DataSize limit = (Destination.of(exchange).area() == Area.IMPORTS) ? this.limits.upload()
				: this.limits.document();
		Refusal refusal = refusalOf(request, limit);
		if (refusal != null) {
			return Mono.error(refusal);
		}
		Uploads.Place place = this.uploads.take(Destination.of(exchange).area().backend());
		if (place == null) {
			return Mono.error(new Refusal.ServiceBusy());
		}
		CountedBody body = new CountedBody(request, limit, place::leave);
		return chain.filter(exchange.mutate().request(body).build()).doFinally((_) -> place.leave());
	}

	private static boolean hasBody(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
	}

	private static @Nullable Refusal refusalOf(ServerHttpRequest request, DataSize limit) {
		if (!WITH_BODY.contains(request.getMethod())) {
			return new Refusal.UnexpectedBody();
		}
		if (isEncoded(request.getHeaders())) {
			return new Refusal.EncodedBody();
		}
		return (request.getHeaders().getContentLength() > limit.toBytes()) ? new Refusal.BodyTooLarge(limit) : null;
	}

	private static boolean isEncoded(HttpHeaders headers) {
		return headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING)
			.stream()
			.anyMatch((encoding) -> !encoding.equalsIgnoreCase("identity"));
	}

}
