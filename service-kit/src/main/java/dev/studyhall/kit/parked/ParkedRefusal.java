package dev.studyhall.kit.parked;

import dev.studyhall.kit.web.Problem;

import org.springframework.http.HttpStatus;

/** An operator's call that cannot be done; carries its problem document. */
final class ParkedRefusal extends RuntimeException {

	private final transient Problem problem;

	private ParkedRefusal(String code, HttpStatus status, String title, String detail) {
		super(detail, null, false, false);
		this.problem = Problem.of(code, status, title, detail);
	}

	static ParkedRefusal unknown(long id) {
		return new ParkedRefusal("parked-event-unknown", HttpStatus.NOT_FOUND, "No such event",
				"No event " + id + " was put aside");
	}

	static ParkedRefusal notWaiting(ParkedState state) {
		return new ParkedRefusal("parked-event-settled", HttpStatus.CONFLICT, "The event no longer waits",
				"The event is " + state.column());
	}

	static ParkedRefusal rebuildRunning(String consumer) {
		return new ParkedRefusal("rebuild-running", HttpStatus.CONFLICT, "A rebuild is running",
				"The tables of " + consumer + " are being rebuilt; come again when that is done");
	}

	static ParkedRefusal consumerGone(String consumer) {
		return new ParkedRefusal("consumer-unknown", HttpStatus.CONFLICT, "No such consumer",
				"This service has no consumer " + consumer + " any more");
	}

	static ParkedRefusal malformed(String field, String detail) {
		ParkedRefusal refusal = new ParkedRefusal("parked-call-malformed", HttpStatus.BAD_REQUEST,
				"The call is not understood", detail);
		return new ParkedRefusal(refusal.problem.withField("field", field));
	}

	private ParkedRefusal(Problem problem) {
		super(problem.detail(), null, false, false);
		this.problem = problem;
	}

	Problem problem() {
		return problem;
	}

}
