package dev.studyhall.web.page;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;

/** Lets controllers return {@code Mono<Answer>}. */
@Component
class AnswerHandler implements HandlerResultHandler, Ordered {

	private final PageWriter writer;

	AnswerHandler(PageWriter writer) {
		this.writer = writer;
	}

	@Override
	public boolean supports(HandlerResult result) {
		ResolvableType type = result.getReturnType();
		Class<?> answered = type.getGeneric(0).resolve();
		return type.resolve() == Mono.class && answered != null && Answer.class.isAssignableFrom(answered);
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		return answers(result.getReturnValue()).flatMap((answer) -> this.writer.write(answer, exchange));
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	private static Mono<Answer> answers(@Nullable Object returned) {
		return (returned instanceof Mono<?> mono) ? mono.cast(Answer.class) : Mono.empty();
	}

}
