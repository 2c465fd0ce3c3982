package dev.studyhall.progress.goal;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused goals are answered. */
@Component
final class GoalProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof GoalRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(GoalRefused refused) {
		return switch (refused) {
			case GoalRefused.TopicUnknown unknown -> Problem
				.of("topic-unknown", HttpStatus.NOT_FOUND, "Topic unknown", "There is no such topic, or none yet.")
				.withField("field", "topics")
				.withField("topic", unknown.slug())
				.withHeader(HttpHeaders.RETRY_AFTER, "1");
			case GoalRefused.TooManyPlans _ ->
				Problem
					.of("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable",
							"Many plans are being made right now; try again.")
					.withHeader(HttpHeaders.RETRY_AFTER, "1");
		};
	}

}
