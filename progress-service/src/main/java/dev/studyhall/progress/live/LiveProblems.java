package dev.studyhall.progress.live;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused streams are answered. */
@Component
final class LiveProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof LiveRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(LiveRefused refused) {
		return switch (refused) {
			case LiveRefused.TooManyStreams many ->
				Problem
					.of("too-many-streams", HttpStatus.SERVICE_UNAVAILABLE, "Too many streams",
							"%d streams of events are open already; ask for progress itself, or try again later."
								.formatted(many.limit()))
					.withHeader("Retry-After", "5");
			case LiveRefused.TooManyOfLearner many -> Problem
				.of("too-many-own-streams", HttpStatus.TOO_MANY_REQUESTS, "Too many streams of your own",
						"You have %d streams of events open already; close one of them.".formatted(many.limit()))
				.withHeader("Retry-After", "5");
		};
	}

}
