package dev.studyhall.kit.web;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Reads {@code ?limit=} and {@code ?cursor=}. */
public final class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> toPageRequest(exchange.getRequest().getQueryParams()));
	}

	private static PageRequest toPageRequest(MultiValueMap<String, String> parameters) {
		String cursor = parameters.getFirst("cursor");
		return new PageRequest(toLimit(parameters.getFirst("limit")), (cursor != null) ? Cursor.parse(cursor) : null);
	}

	private static int toLimit(@Nullable String text) {
		if (text == null) {
			return PageRequest.DEFAULT_LIMIT;
		}
		try {
			int limit = Integer.parseInt(text);
			if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
				return limit;
			}
		}
		catch (NumberFormatException ex) {
			throw invalid();
		}
		throw invalid();
	}

	private static BadRequestException invalid() {
		return new BadRequestException("limit", "Expected a whole number from 1 to " + PageRequest.MAX_LIMIT + ".");
	}

}
