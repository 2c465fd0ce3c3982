package dev.studyhall.progress.tuning;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;
import dev.studyhall.progress.memory.fitting.Fitting;
import dev.studyhall.progress.statistics.reading.Withheld;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused fittings are answered. */
@Component
final class TuningProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof TuningRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(TuningRefused refused) {
		return switch (refused) {
			case TuningRefused.TooFewReviews few -> Problem
				.of("too-few-reviews", HttpStatus.CONFLICT, "Too few reviews",
						"Weights are fitted to %d reviews or more, each a day or more after the one before."
							.formatted(Fitting.FEWEST))
				.withField("reviews", few.found())
				.withField("needed", Fitting.FEWEST);
			case TuningRefused.TooFewLearners few -> Problem.of("too-few-learners", HttpStatus.CONFLICT,
					"Too few learners",
					"A tenant's weights are fitted to reviews of %d learners or more, and held against those of as many."
						.formatted(Withheld.LEAST))
				.withField("learners", few.found())
				.withField("needed", Withheld.LEAST);
			case TuningRefused.TooManyAtOnce _ -> Problem
				.of("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable",
						"Weights of others are being fitted right now; try again.")
				.withHeader(HttpHeaders.RETRY_AFTER, "5");
		};
	}

}
