package dev.studyhall.progress.cohort;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused changes of cohorts are answered. */
@Component
final class CohortProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof CohortRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(CohortRefused refused) {
		return switch (refused) {
			case CohortRefused.TooManyCohorts _ -> Problem.of("cohort-limit-reached", HttpStatus.CONFLICT,
					"Limit of cohorts reached", "An instructor has at most %d cohorts.".formatted(R2dbcCohorts.MOST));
			case CohortRefused.TooManyMembers _ -> Problem.of("cohort-member-limit-reached", HttpStatus.CONFLICT,
					"Limit of members reached", "A cohort has at most %d members.".formatted(R2dbcMembers.MOST));
		};
	}

}
