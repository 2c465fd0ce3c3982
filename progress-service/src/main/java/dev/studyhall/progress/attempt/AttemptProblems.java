package dev.studyhall.progress.attempt;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused attempts are answered. */
@Component
final class AttemptProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof AttemptRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(AttemptRefused refused) {
		return switch (refused) {
			case AttemptRefused.ClientEventIdReused reused -> Problem
				.of("client-event-id-reused", HttpStatus.CONFLICT, "Client event id reused",
						"An attempt with this client event id and other content is there already.")
				.withField("field", "clientEventId")
				.withField("clientEventId", reused.clientEventId());
			case AttemptRefused.NotRated _ -> Problem.of("attempt-not-rated", HttpStatus.CONFLICT, "Attempt not rated",
					"The attempt was skipped: there is no rating to take back.");
			case AttemptRefused.RatedSince _ -> Problem.of("question-rated-since", HttpStatus.CONFLICT,
					"Question rated since", "The question has a later rating, which has to be taken back first.");
		};
	}

}
