package dev.studyhall.bookmark.refusal;

import java.util.Locale;
import java.util.Optional;

import dev.studyhall.bookmark.refusal.LimitReached.Limit;
import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** From the service's refusals to problem documents. */
@Component
final class BookmarkProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof LimitReached reached) ? Optional.of(toProblem(reached.limit())) : Optional.empty();
	}

	private static Problem toProblem(Limit limit) {
		return Problem
			.of(limit.code(), HttpStatus.CONFLICT, limit.title(),
					String.format(Locale.ROOT, limit.detail(), limit.most()))
			.withField("limit", limit.most());
	}

}
