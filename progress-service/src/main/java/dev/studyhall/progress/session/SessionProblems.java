package dev.studyhall.progress.session;

import java.util.Optional;

import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refused sessions are answered. */
@Component
final class SessionProblems implements ProblemMapper {

	@Override
	public Optional<Problem> map(Throwable failure) {
		return (failure instanceof SessionRefused refused) ? Optional.of(toProblem(refused)) : Optional.empty();
	}

	private static Problem toProblem(SessionRefused refused) {
		return switch (refused) {
			case SessionRefused.NothingToDo _ -> Problem.of("nothing-to-do", HttpStatus.CONFLICT, "Nothing to do",
					"All of the topic is known, nothing is due, or it is enough for today.");
		};
	}

}
